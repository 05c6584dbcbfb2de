import { payPageHtml } from '../../../../src/payments/cashier/pay-page-html';

const parameters = {
  appId: 'wx1',
  timeStamp: '1790000000',
  nonceStr: '</script><script>alert(1)</script>',
  package: 'prepay_id=wx2',
  signType: 'RSA',
  paySign: 'c2lnbg==',
} as const;

it('hands WeChat’s sheet its parameters by the one script that the page allows, as data', () => {
  const back = 'https://shop.example/pay/demo/PA1/seal/back';
  const show = { state: 'sheet', parameters, back, nonce: 'n0nce' } as const;
  const html = payPageHtml({ locale: 'zh', order: 'SO-1', amount: '¥39', isSimulated: false, show });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<script nonce="n0nce">');
  expect(html).toContain('getBrandWCPayRequest');
  expect(html).toContain(`href="${back}"`);
  expect(html).not.toContain('模拟支付');
});
