import { nextAsk } from '../../../src/commerce/payment';

const minute = 60_000;
const hour = 60 * minute;

describe('asking after an attempt', () => {
  it('goes by the timetable: 30 s, 2 min, 10 min, 1 h, then each hour for 48 h', () => {
    const asked: number[] = [];
    for (let at = nextAsk({ createdAt: 1000 }, 1000); at !== null; at = nextAsk({ createdAt: 1000 }, at)) {
      asked.push(at - 1000);
    }
    expect(asked.slice(0, 5)).toEqual([minute / 2, 2 * minute, 10 * minute, hour, 2 * hour]);
    expect(asked).toHaveLength(3 + 48);
    expect(asked.at(-1)).toBe(48 * hour);
  });

  it('goes on with what is due next after a pause, and does not make up for what was missed', () => {
    expect(nextAsk({ createdAt: 0 }, 5 * minute)).toBe(10 * minute);
    expect(nextAsk({ createdAt: 0 }, 30 * hour + 1)).toBe(31 * hour);
    expect(nextAsk({ createdAt: 0 }, 48 * hour)).toBeNull();
  });
});
