import { AttemptId, ShopId } from '../../../src/base/ids';
import { payPageHtml } from '../../../src/payments/cashier/pay-page-html';
import { payLinks } from '../../../src/payments/simulated/pay-link';

const links = payLinks('a key for tests only, thirty-two characters');
const [, , shop = '', attempt = '', seal = ''] = links.path(ShopId('demo'), AttemptId('PA1')).split('/');

describe('the link to a pay page', () => {
  it('opens its own attempt', () => {
    expect([shop, attempt]).toEqual(['demo', 'PA1']);
    expect(links.isGenuine(shop, attempt, seal)).toBe(true);
  });

  it.each([
    ['another shop', ['other', attempt, seal]],
    ['another attempt', [shop, 'PA2', seal]],
    ['a seal made up', [shop, attempt, 'A'.repeat(24)]],
    ['a part of the seal', [shop, attempt, seal.slice(0, -1)]],
    ['no seal', [shop, attempt, '']],
    ['a seal of other characters', [shop, attempt, '印'.repeat(8)]],
  ] as const)('opens nothing with %s', (_what, [a, b, c]) => {
    expect(links.isGenuine(a, b, c)).toBe(false);
  });

  it('opens nothing that was sealed with another key', () => {
    expect(payLinks('another key for tests, as long as the first').isGenuine(shop, attempt, seal)).toBe(false);
  });
});

describe('the pay page', () => {
  it('writes down nothing as markup that came from elsewhere', () => {
    const html = payPageHtml({
      locale: 'en',
      order: '<script>x</script>',
      amount: '"¥1" & \'more\'',
      isSimulated: true,
      show: { state: 'open' },
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('&quot;¥1&quot; &amp; &#39;more&#39;');
  });

  it.each(['paid', 'declined', 'expired', 'unwanted', 'waiting', 'unreachable', 'refused'] as const)(
    'has no form once the payment is %s',
    (state) => {
      for (const locale of ['zh', 'en'] as const) {
        const html = payPageHtml({
          locale,
          order: 'SO-1',
          amount: '¥1',
          isSimulated: false,
          show: { state, again: null },
        });
        expect(html).not.toContain('<form');
        expect(html).toContain('role="status"');
      }
    },
  );
});
