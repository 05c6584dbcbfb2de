/** Longest of a field that has no kind of its own. */
const mostOfOldField = 200;

const firstOf = (text: string, most: number): string => {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
};
const only = (text: string, wrong: RegExp, most: number): string => text.replace(wrong, '').slice(0, most);

/** The limits that WeChat sets for each kind of field, in characters. */
const fits: Readonly<Record<string, (value: string) => string>> = {
  thing: (value) => firstOf(value, 20),
  const: (value) => firstOf(value, 20),
  character_string: (value) => only(value, /[^\x21-\x7e]/g, 32),
  letter: (value) => only(value, /[^A-Za-z]/g, 32),
  number: (value) => only(value, /[^\d.]/g, 32),
  /** Chinese characters only: half of a word would say something else. */
  phrase: (value) => (/^\p{Script=Han}{1,5}$/u.test(value) ? value : ''),
  name: (value) => (/[^\x20-\x7e]/.test(value) ? firstOf(value, 10) : value.slice(0, 20)),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d{1,2})?元?$/.exec(value.replace(/[\s,A-Z]/g, ''))?.[0] ?? '',
  time: (value) => value,
  date: (value) => value,
};

/** A value as a field of this name takes it: cut where it may be cut. Null when nothing of it can stand there. */
export function fitField(name: string, value: string): string | null {
  const kind = name.replace(/\d+$/, '');
  const line = value.replace(/\s+/g, ' ').trim();
  const fitting = (fits[kind] ?? ((text: string) => firstOf(text, mostOfOldField)))(line).trim();
  return fitting === '' ? null : fitting;
}
