// Colours: what a word such as "Dusty Rose 02" looks like, and how one colour becomes lighter, darker or mixed.

const WORDS = {
  black: '#2b2a2e',
  white: '#f7f5f2',
  'off-white': '#f1ece2',
  cream: '#f5ead8',
  grey: '#a9adb3',
  gray: '#a9adb3',
  charcoal: '#4d5057',
  'space grey': '#6b6f76',
  graphite: '#54565b',
  silver: '#cfd3d8',
  gold: '#d9b26a',
  'rose gold': '#e0aa9b',
  champagne: '#e6cfa8',
  bronze: '#a9713f',
  copper: '#b8734a',
  steel: '#c3c8cd',
  red: '#cf2e3c',
  wine: '#7d2138',
  burgundy: '#7d2138',
  pink: '#f09bb2',
  blue: '#4f7fc4',
  navy: '#2f3e63',
  'sky blue': '#9cc7e8',
  denim: '#5b7fae',
  'dusty blue': '#8aa3b8',
  sapphire: '#2f5fa8',
  green: '#5d9b72',
  olive: '#77794a',
  mint: '#a9dcc8',
  sage: '#a8b79b',
  yellow: '#f2c94c',
  orange: '#ef8b3f',
  purple: '#8d6bb5',
  violet: '#8456a8',
  lavender: '#b9a7dd',
  brown: '#8a5a3c',
  camel: '#c79a63',
  beige: '#e2cdb0',
  khaki: '#b9a77c',
  wood: '#c99a68',
  bamboo: '#d3ad72',
  starlight: '#efe6d6',
  plum: '#7c3f63',
  pearl: '#efe9e4',
  tortoise: '#8b5b35',
  walnut: '#7b5237',
  oak: '#d1a36d',
  'true red': '#c3202f',
  'classic red': '#b81f31',
  'paris red': '#c01d33',
  'fire red': '#d3232b',
  'poppy red': '#d83a34',
  'brick red': '#a8432f',
  'tomato red': '#d8432f',
  'cherry red': '#b3142f',
  cherry: '#b3142f',
  'dusty rose': '#c0757a',
  rose: '#d3607c',
  rosy: '#e07f92',
  rosewood: '#a1545a',
  berry: '#8e2a50',
  'dark berry': '#651c3c',
  'cool berry': '#8a2b5c',
  coral: '#f2735c',
  peach: '#f5a27f',
  apricot: '#f0a574',
  magenta: '#b52a78',
  fuchsia: '#c4307f',
  'milk tea': '#b98a6b',
  nude: '#cf9d83',
  caramel: '#b5753f',
  cinnamon: '#b0694a',
  cocoa: '#6f4233',
  chocolate: '#5c3728',
  coffee: '#6d4836',
  espresso: '#46302a',
  mauve: '#a9788c',
  mulberry: '#7f2c55',
  raspberry: '#b62454',
  watermelon: '#ea5767',
  pomegranate: '#a62238',
  grape: '#6c3a6d',
  orchid: '#b866a8',
  lilac: '#c3aedb',
  'barbie pink': '#ee6ba5',
  'electric pink': '#f0458e',
  'candy pink': '#f58fb2',
  'neon orange': '#ff6b3a',
  'bright orange': '#f6702e',
  seduction: '#9c2c58',
  obsession: '#e0648f',
  devotion: '#b9203a',
  'red tea': '#a0493a',
  'rebel red': '#c21f33',
  ivory: '#f3dcc3',
  porcelain: '#f6e3d3',
  fair: '#f4dcc6',
  light: '#eeceb0',
  medium: '#d9a77c',
  sand: '#d9b48c',
  tan: '#bd8a5f',
  honey: '#cf9a5f',
  deep: '#8a5a3b',
  natural: '#e3bd98',
  translucent: '#f4e9df',
  taupe: '#9c8574',
  blonde: '#b99a6d',
  auburn: '#7c4430',
  ash: '#86807a',
  sunset: '#ef8a62',
  ocean: '#3f7fa6',
  indigo: '#3d4a8f',
  teal: '#3c8c8c',
  emerald: '#2f8a67',
  lemon: '#f6dc6b',
  mustard: '#d3a338',
  rust: '#b2592f',
  terracotta: '#c26a4a',
  clay: '#b98067',
  stone: '#c9c2b6',
  smoke: '#7d7f86',
  slate: '#66727f',
  midnight: '#27304d',
  tea: '#b6a06a',
  citrus: '#f3b94d',
  leaf: '#7ea86b',
  glacier: '#cfe0ea',
  lime: '#c5d26a',
  moss: '#7d8a55',
  aqua: '#7fcfd6',
  turquoise: '#55b8b8',
  ruby: '#a3173a',
  amber: '#d99a3a',
  blush: '#eba3a6',
  haze: '#d99ab5',
  bean: '#a9605f',
};
const BY_LENGTH = Object.keys(WORDS).sort((one, other) => other.length - one.length);

/** The colour that a phrase names, or undefined. The last word wins over the first, longer names over shorter ones. */
export function colourOf(phrase) {
  const text = ` ${phrase.toLowerCase()} `;
  let best;
  for (const word of BY_LENGTH) {
    const at = text.lastIndexOf(word);
    if (at < 0 || /[a-z]/.test(text[at - 1] ?? '') || /[a-z]/.test(text[at + word.length] ?? '')) continue;
    if (!best || at > best.at + best.word.length - 1) best = { at, word };
  }
  return best && WORDS[best.word];
}

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const toHex = (values) =>
  `#${values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `share` 0 is the first colour, 1 the second. */
export function mix(one, other, share) {
  const [a, b] = [channels(one), channels(other)];
  return toHex(a.map((value, at) => value + (b[at] - value) * share));
}
export const lighter = (hex, share) => mix(hex, '#ffffff', share);
export const darker = (hex, share) => mix(hex, '#1d1620', share);

/** 0 is black, 1 is white. */
export function brightness(hex) {
  const [r, g, b] = channels(hex);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

/** A number in 0..1 that is always the same for the same text: pictures must not change when drawn again. */
export function chanceOf(text) {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822507);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 4294967296;
}
