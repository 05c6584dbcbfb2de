import { decrypt, encrypt } from '@wecom/crypto';
import WXBizMsgCrypt from 'wechat-crypto';
import { openMessage, sealMessage, signatureOf } from '../../../../src/channels/wechat/door/message-cipher';
import { answerCheck, openPush } from '../../../../src/channels/wechat/door/open-push';

/** The examples of WeChat's documentation and of the sample code that it offers. */
const documented = {
  token: 'AAAAA',
  encodingAesKey: 'A'.repeat(43),
  appId: 'wxba5fad812f8e6fb9',
  push: '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
} as const;
const sample = {
  token: 'spamtest',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wx2c2769f8efd9abc2',
  push: 'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE=',
} as const;
const echo = {
  token: 'QDG6eK',
  encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  appId: 'wx5823bf96d3bd56c7',
  echostr: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
} as const;

const account = ({
  token,
  encodingAesKey,
  appId,
}: Pick<typeof documented | typeof sample | typeof echo, 'token' | 'encodingAesKey' | 'appId'>) => ({
  ...{ token, encodingAesKey, appId, appSecret: 'a-secret-of-the-account', mode: 'secure' as const },
  ...{ humanAgents: false, templates: {} },
});
const at = (timestamp: string) => ({ now: () => Number(timestamp) * 1000 });

describe('the published examples', () => {
  it.each([
    ['f464b24fc39322e44b38aa78f5edd27bd1441696', ['AAAAA', '1714036504', '1514711492']],
    ['899cf89e464efb63f54ddac96b0a0a235f53aa78', ['AAAAA', '1714037059', '486452656']],
    ['cc0c594499c1634947d5b502f158ee518947db27', ['AAAAA', '1715943329', '1590219412']],
    ['046e02f8204d34f8ba5fa3b1db94908f3df2e9b3', ['AAAAA', '1714112445', '415670741', documented.push]],
    ['5d197aaffba7e9b25a30732f161a50dee96bd5fa', ['spamtest', '1409735669', '1320562132', sample.push]],
    ['5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3', ['QDG6eK', '1409659589', '263014780', echo.echostr]],
  ])('are signed %s', (signature, parts) => {
    expect(signatureOf(...parts)).toBe(signature);
  });

  it('answer the check of an address, plainly and sealed', () => {
    const plain = { timestamp: '1714036504', nonce: '1514711492', echostr: '4375120948345356249' };
    const signature = 'f464b24fc39322e44b38aa78f5edd27bd1441696';
    expect(answerCheck({ ...plain, signature }, account(documented), at(plain.timestamp))).toBe('4375120948345356249');
    const sealed = { timestamp: '1409659589', nonce: '263014780', echostr: echo.echostr };
    const msg_signature = '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3';
    expect(answerCheck({ ...sealed, msg_signature }, account(echo), at(sealed.timestamp))).toBe('1616140317555161061');
  });

  it('are taken as pushes, in JSON and in compatible XML', () => {
    const inJson = {
      query: { timestamp: '1714112445', nonce: '415670741', msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3' },
      body: JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: documented.push }),
    };
    expect(openPush(inJson, account(documented), at('1714112445'))?.push).toMatchObject({
      ...{ kind: 'other', FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY', MsgType: 'event', Event: 'debug_demo' },
    });
    const inXml = {
      query: {
        timestamp: '1409735669',
        nonce: '1320562132',
        msg_signature: '5d197aaffba7e9b25a30732f161a50dee96bd5fa',
      },
      body: `<xml><ToUserName><![CDATA[gh_10f6c3c3ac5a]]></ToUserName><Content><![CDATA[abcdteT]]></Content><Encrypt><![CDATA[${sample.push}]]></Encrypt></xml>`,
    };
    expect(openPush(inXml, account(sample), at('1409735669'))?.push).toMatchObject({
      ...{ kind: 'message', MsgType: 'text', Content: 'abcdteT', MsgId: '6054768590064713728' },
    });
  });
});

describe('two programs of others', () => {
  const { token, encodingAesKey, appId } = sample;
  const peer = new WXBizMsgCrypt(token, encodingAesKey, appId);

  it.each(['你好，😀', '', 'x'.repeat(5000)])('open what is sealed here, and are opened: %#', (text) => {
    const sealed = sealMessage(text, { encodingAesKey, appId, prefix: Buffer.alloc(16, 7) });
    expect(decrypt(encodingAesKey, sealed)).toMatchObject({ message: text, id: appId });
    expect(peer.decrypt(sealed)).toEqual({ message: text, id: appId });
    expect(openMessage(encrypt(encodingAesKey, text, appId), encodingAesKey, appId)).toBe(text);
    expect(openMessage(peer.encrypt(text), encodingAesKey, appId)).toBe(text);
  });
});
