import { en } from '../../../src/replies/en';
import { texts } from '../../../src/replies/texts';
import { zh } from '../../../src/replies/zh';

type Sayable = string | ((...args: readonly unknown[]) => string);

/** Every text by its path; a text with arguments is a function. */
function leaves(tree: object, path = ''): ReadonlyMap<string, Sayable> {
  const found = new Map<string, Sayable>();
  for (const [name, value] of Object.entries(tree)) {
    const at = path ? `${path}/${name}` : name;
    if (typeof value === 'object' && value !== null) for (const [key, leaf] of leaves(value, at)) found.set(key, leaf);
    else found.set(at, value);
  }
  return found;
}

const english = leaves(en);
const chinese = leaves(zh);

const lists = new Set(['list', 'and', 'sentences']);

/** Arguments that can be told apart in what is said: words where the text handles words, else figures. */
function samplesOf(path: string, say: (...args: readonly unknown[]) => string): readonly unknown[] {
  if (lists.has(path)) return [['11', '12']];
  if (path === 'cart/chooseOption') return ['shade', 'Lipstick'];
  return Array.from({ length: say.length }, (_, at) => 11 + at);
}

const say = (path: string, text: Sayable, args?: readonly unknown[]): string =>
  typeof text === 'string' ? text : text(...(args ?? samplesOf(path, text)));

const paths = [...english.keys()];
const spoken = paths.filter((path) => typeof english.get(path) === 'function');

const of = (from: ReadonlyMap<string, Sayable>, path: string): Sayable => {
  const text = from.get(path);
  if (text === undefined) throw new Error(`${path} is missing`);
  return text;
};

describe('the texts of both languages', () => {
  it('are the same ones', () => {
    expect([...chinese.keys()].sort()).toEqual([...paths].sort());
    expect(Object.keys(texts).sort()).toEqual(['en', 'zh']);
  });

  it.each(paths)('%s says something, and nothing that only a program could read', (path) => {
    for (const from of [english, chinese]) {
      const said = say(path, of(from, path));
      expect(said.trim()).not.toBe('');
      expect(said).not.toMatch(/undefined|null|NaN|\[object|\$\{|\s{2}/);
    }
  });

  it.each(spoken)('%s tells the same facts in both', (path) => {
    const [one, other] = [of(english, path), of(chinese, path)];
    if (typeof one === 'string' || typeof other === 'string')
      throw new Error(`${path} takes no arguments in one of them`);
    expect(other.length).toBe(one.length);
    const facts = samplesOf(path, one).flat().map(String);
    const told = (text: string) => facts.filter((fact) => text.toLowerCase().includes(fact.toLowerCase()));
    expect(told(say(path, other))).toEqual(told(say(path, one)));
  });

  it.each(spoken.filter((path) => !lists.has(path)))('%s holds for none, one, and many', (path) => {
    for (const from of [english, chinese]) {
      const text = of(from, path);
      if (typeof text === 'string') continue;
      for (const value of path === 'cart/chooseOption' ? ['size'] : [0, 1, 1234]) {
        const said = say(
          path,
          text,
          Array.from({ length: text.length }, () => value),
        );
        expect(said.trim()).not.toBe('');
        expect(said).not.toMatch(/undefined|NaN|\b1 (products|items|reviews|orders)\b/);
      }
    }
  });

  it.each(paths)('%s stands in Chinese with full-width punctuation', (path) => {
    const said = say(path, of(chinese, path));
    expect(said).not.toMatch(/\p{Script=Han}\s*[,;:?!()]|[,;:?!()]\s*\p{Script=Han}|\p{Script=Han}\.(?:\s|$)/u);
    expect(said).not.toMatch(/\.\.\.|"[^"]*\p{Script=Han}/u);
  });

  it.each(paths)('%s stands in English without full-width punctuation or a second exclamation mark', (path) => {
    const said = say(path, of(english, path));
    expect(said).not.toMatch(/[，。！？；：（）「」、]|!\s*!/);
  });
});
