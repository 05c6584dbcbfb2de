import { kindNames } from './kinds';

const rows: readonly (readonly string[])[] = kindNames
  .trim()
  .split('\n')
  .map((row) => row.split('|'));

/**
 * All names, in both languages, of the kind of thing that these titles of one product end with: 水瓶 for 水壶, "water
 * bottle". Titles that speak of different kinds (烧水壶, "tea kettle") have none.
 */
export const namesOfKind = (titles: readonly string[]): readonly string[] =>
  titles.length === 0 ? [] : (rows.find((row) => titles.every((title) => endsWithAny(title, row))) ?? []);

const endsWithAny = (title: string, names: readonly string[]): boolean =>
  names.some(
    (name) =>
      title.endsWith(name) &&
      (title.length === name.length || !/[a-z]$/.test(name) || title.at(-name.length - 1) === ' '),
  );
