import { maskNumbers } from '../../text/mask';
import { pinyinOf } from '../../text/pinyin';
import { FeatureList } from './feature-list';
import { type Token, tokensOf } from './tokens';

export interface ReadMessage {
  /** Normalised, with figures that identify or price replaced by their class. */
  readonly text: string;
  /** The same with every entity replaced by its class; null when none was found or none was looked for. */
  readonly delexicalised: string | null;
}

interface ExtractOptions {
  /** With readable names, for explanations. */
  readonly named: boolean;
}

/** Stands for the beginning or the end of a message, or of a run of Latin words. */
const edge = '\u0002';

/**
 * What the model sees of a message: words and pairs of words, letters in groups of 2 to 5, Chinese characters in groups
 * of 1 to 3 and their readings in groups of 1 to 2, and around each entity its class with its neighbours.
 */
export function extractFeatures({ text, delexicalised }: ReadMessage, { named }: ExtractOptions): FeatureList {
  const features = new FeatureList({ named });
  const tokens = tokensOf(maskNumbers(text));
  addWords(features, tokens);
  // Letters still see the figures, so that a number that the corpora never held is strange.
  addLetters(features, tokensOf(text));
  addHan(features, tokens);
  if (delexicalised !== null) addEntities(features, tokensOf(maskNumbers(delexicalised)));
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

function addHan(features: FeatureList, tokens: readonly Token[]) {
  if (!tokens.some(({ script }) => script === 'han')) return;
  const units = [edge, ...tokens.map(({ text }) => text), edge];
  const readings = [
    edge,
    ...tokens.map(({ text, script }) => (script === 'han' ? (pinyinOf(text) ?? text) : text)),
    edge,
  ];
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

const mostCounted = 6;
const isClass = (text: string) => text.startsWith('#');

/** The classes, each with the word on either side, and how many words are left when the entities are taken out. */
function addEntities(features: FeatureList, tokens: readonly Token[]) {
  const units = [edge, ...tokens.map(({ text }) => text), edge];
  const rest = tokens.filter(({ text }) => !isClass(text)).length;
  features.add('entity', `rest ${rest === tokens.length ? 'all' : Math.min(rest, mostCounted)}`);
  for (let at = 0; at + 1 < units.length; at++) {
    const [left = '', right = ''] = [units[at], units[at + 1]];
    if (isClass(left)) features.add('entity', left);
    if (isClass(left) || isClass(right)) features.add('entity', `${left} ${right}`);
  }
}
