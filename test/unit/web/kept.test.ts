import type { Result } from '../../../src/base/result';
import { Access } from '../../../web/direct-line/access';
import { backoffMs } from '../../../web/direct-line/backoff';
import type { Grant } from '../../../web/direct-line/direct-line';
import { Kept, MemoryShelf } from '../../../web/direct-line/kept';
import type { Trouble } from '../../../web/direct-line/trouble';
import { type Unsent, UnsentShelf } from '../../../web/direct-line/unsent';

type Answer = Result<Grant, Trouble>;

const message = (mark: string, fields: Partial<Unsent> = {}): Unsent => ({
  mark,
  conversation: 'c',
  text: '两支',
  value: null,
  locale: 'zh-CN',
  at: 1,
  state: 'sending',
  ...fields,
});

describe('unsent messages', () => {
  test('are found again by another tab, oldest first, one shop apart from another', () => {
    const shelf = new MemoryShelf();
    const here = new UnsentShelf(new Kept(shelf, 'shoptalk.demo.'));
    const there = new UnsentShelf(new Kept(shelf, 'shoptalk.other.'));
    here.put(message('b', { at: 2, value: { shoptalk: 1 } }));
    here.put(message('a'));
    here.put(message('elsewhere', { conversation: 'd' }));
    const again = new UnsentShelf(new Kept(shelf, 'shoptalk.demo.'));
    expect(again.of('c')).toEqual([message('a'), message('b', { at: 2, value: { shoptalk: 1 } })]);
    expect(there.of('c')).toEqual([]);
    again.remove('a');
    expect(here.of('c')).toHaveLength(1);
    here.clear();
    expect(again.of('d')).toEqual([]);
  });

  test('that somebody spoiled are left out', () => {
    const shelf = new MemoryShelf();
    for (const [index, bad] of ['', 'null', '{', '{"mark":"x"}', '[]'].entries()) {
      shelf.setItem(`shoptalk.demo.unsent.${index}`, bad);
    }
    expect(new UnsentShelf(new Kept(shelf, 'shoptalk.demo.')).of('c')).toEqual([]);
  });

  test('do not stop the chat when the browser’s space is used up', () => {
    const full = new MemoryShelf();
    full.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    expect(() => new UnsentShelf(new Kept(full, '')).put(message('a'))).not.toThrow();
  });
});

describe('the session', () => {
  const grant = { conversation: 'c', token: 'new', lifeMs: 1_800_000, resume: 'r2', streamUrl: null };
  const given: Answer = { ok: true, value: grant };
  const refused: Answer = { ok: false, error: { kind: 'signedOff' } };
  const accessWith = (session: unknown, answers: Partial<Record<'refresh' | 'resume', Answer>>) => {
    const kept = new Kept(new MemoryShelf(), '');
    kept.set('session', JSON.stringify(session));
    const asked: string[] = [];
    const answer = (what: 'refresh' | 'resume') => async (): Promise<Answer> => {
      asked.push(what);
      return answers[what] ?? refused;
    };
    const directLine = { refresh: answer('refresh'), resume: answer('resume') };
    return { access: new Access(directLine, kept), asked };
  };
  const session = (expiresIn: number) => ({
    conversation: 'c',
    token: 'old',
    expiresAt: Date.now() + expiresIn,
    resume: 'r1',
  });

  test('is used as it is while its token is good', async () => {
    const { access, asked } = accessWith(session(600_000), {});
    expect(await access.usable()).toMatchObject({ ok: true, value: { token: 'old' } });
    expect(asked).toEqual([]);
  });

  test('is refreshed before its token ends, and kept', async () => {
    const { access, asked } = accessWith(session(30_000), { refresh: given });
    expect(await access.usable()).toMatchObject({ ok: true, value: { token: 'new' } });
    expect(access.current()).toMatchObject({ token: 'new', resume: 'r2' });
    expect(asked).toEqual(['refresh']);
  });

  test('is resumed when its token has ended, or is refused', async () => {
    const ended = accessWith(session(-1), { resume: given });
    expect(await ended.access.usable()).toMatchObject({ ok: true });
    expect(ended.asked).toEqual(['resume']);
    const early = accessWith(session(30_000), { refresh: refused, resume: given });
    expect(await early.access.usable()).toMatchObject({ ok: true });
  });

  test('is over only when the server says so, not when it cannot be reached', async () => {
    const over = accessWith(session(-1), { resume: refused });
    expect(await over.access.usable()).toEqual(refused);
    const away: Answer = { ok: false, error: { kind: 'unreachable' } };
    const unreachable = accessWith(session(30_000), { refresh: away });
    expect(await unreachable.access.usable()).toEqual(away);
  });

  test('that somebody spoiled is none', () => {
    expect(accessWith({ conversation: 7 }, {}).access.current()).toBeNull();
    expect(accessWith(null, {}).access.current()).toBeNull();
  });
});

describe('waiting before the next attempt', () => {
  test('doubles up to a bound, half of it by chance', () => {
    expect([0, 1, 2, 3].map((attempt) => backoffMs(attempt, 1))).toEqual([500, 1000, 2000, 4000]);
    expect(backoffMs(3, 0)).toBe(2000);
    expect(backoffMs(50, 1)).toBe(15_000);
  });
});
