import { maskNumbers } from '../../text/mask';
import { FeatureList } from './feature-list';
import { type Token, tokensOf } from './tokens';

export interface ExtractOptions {
  /** The toneless readings of Chinese characters, one a character. */
  readonly pinyinOf: (character: string) => string;
  /** The classes of the entities that were found: priceRange, ordinal. */
  readonly entities: readonly string[];
  readonly named?: boolean;
}

/** Stands for the beginning or the end of a message, or of a run of Latin words. */
const edge = '\u0002';

/**
 * What the model sees of a normalised, masked message: words and pairs of words, letters in groups of 2 to 5, Chinese
 * characters in groups of 1 to 3 and their readings in groups of 1 to 2.
 */
export function extractFeatures(text: string, options: ExtractOptions): FeatureList {
  const features = new FeatureList({ named: options.named ?? false });
  const tokens = tokensOf(maskNumbers(text));
  addWords(features, tokens);
  // Letters still see the figures, so that a number that the corpora never held is strange.
  addLetters(features, tokensOf(text));
  addHan(features, tokens, options.pinyinOf);
  for (const entity of options.entities) features.add('entity', entity);
  return features;
}

/** Words, pairs of words, and the words that open and close a run: "cancel" alone is not "cancel my order". */
function addWords(features: FeatureList, tokens: readonly Token[]) {
  let before = '';
  const close = () => {
    if (before) features.add('word', `${before} ${edge}`);
    before = '';
  };
  for (const { text, script } of tokens) {
    if (script === 'han') {
      close();
      continue;
    }
    features.add('word', text);
    features.add('word', `${before || edge} ${text}`);
    before = text;
  }
  close();
}

const shortestLetters = 2;
const longestLetters = 5;

function addLetters(features: FeatureList, tokens: readonly Token[]) {
  for (const { text, script } of tokens) {
    if (script !== 'latin' || text.startsWith('#')) continue;
    const padded = ` ${text} `;
    for (let length = shortestLetters; length <= longestLetters; length++) {
      if (length > padded.length) break;
      for (let start = 0; start + length <= padded.length; start++) {
        features.add('letters', padded.slice(start, start + length));
      }
    }
  }
}

const longestHan = 3;

function addHan(features: FeatureList, tokens: readonly Token[], pinyinOf: (character: string) => string) {
  if (!tokens.some(({ script }) => script === 'han')) return;
  const units = [edge, ...tokens.map(({ text }) => text), edge];
  const readings = [edge, ...tokens.map(({ text, script }) => (script === 'han' ? pinyinOf(text) : text)), edge];
  for (let start = 0; start < units.length; start++) {
    let joined = '';
    for (let length = 1; length <= longestHan && start + length <= units.length; length++) {
      joined += units[start + length - 1];
      if (joined !== edge) features.add('han', joined);
    }
    const first = readings[start] ?? '';
    if (first !== edge) features.add('pinyin', first);
    if (start + 1 < readings.length) features.add('pinyin', `${first} ${readings[start + 1]}`);
  }
}
