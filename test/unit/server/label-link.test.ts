import { CaseId, ShopId } from '../../../src/base/ids';
import { labelLinks } from '../../../src/server/label-link';

const links = labelLinks('a key of this server alone');
const now = Date.parse('2026-11-22T10:00:00Z');
const dayMs = 86_400_000;
const asked = (path: string) => {
  const [, , shop = '', id = '', until = '', seal = ''] = path.split('/');
  return { shop, id, until, seal };
};

describe('the link to a label', () => {
  const made = asked(links.path(ShopId('demo'), CaseId('SC1'), { now, days: 7 }));

  it('opens for thirty days', () => {
    expect(links.standing(made, now)).toBe('open');
    expect(links.standing(made, now + 29 * dayMs)).toBe('open');
    expect(links.standing(made, now + 31 * dayMs)).toBe('lapsed');
  });

  it('opens for as long as the goods may be sent, where that is longer', () => {
    const long = asked(links.path(ShopId('demo'), CaseId('SC1'), { now, days: 60 }));
    expect(links.standing(long, now + 61 * dayMs)).toBe('open');
    expect(links.standing(long, now + 68 * dayMs)).toBe('lapsed');
  });

  it.each([
    ['of another return', { ...made, id: 'SC2' }],
    ['of another shop', { ...made, shop: 'other' }],
    ['for longer', { ...made, until: `${made.until}0` }],
    ['with a seal of the same length', { ...made, seal: 'A'.repeat(made.seal.length) }],
    ['with no seal', { ...made, seal: '' }],
  ])('does not open one %s', (_, forged) => {
    expect(links.standing(forged, now)).toBe('forged');
  });

  it('is good for this server alone', () => {
    expect(labelLinks('another key').standing(made, now)).toBe('forged');
  });
});
