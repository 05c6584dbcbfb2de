/** What a stretch of digits and signs stands for; the model learns from the class, not from the figures. */
export type MaskClass = 'email' | 'link' | 'order' | 'phone' | 'money' | 'number';

interface Mask {
  readonly name: MaskClass;
  readonly pattern: RegExp;
}

const figure = String.raw`\d{1,9}(?:[.,]\d{1,3})?`;

/** In this order: each works on what the ones before have left. No pattern has a repetition within a repetition. */
const masks: readonly Mask[] = [
  { name: 'email', pattern: /[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,64}\.[a-z]{2,10}/g },
  { name: 'link', pattern: /https?:\/\/[^\s]{1,300}|www\.[^\s]{1,300}/g },
  { name: 'order', pattern: /\b[a-z]{1,4}-?\d{6,20}(?:-\d{1,8})?\b|\b\d{12,24}\b/g },
  { name: 'phone', pattern: /\+?\b\d[\d -]{5,15}\d\b/g },
  {
    name: 'money',
    pattern: new RegExp(
      `[$€£¥] ?${figure}k?|${figure} ?(?:元|块钱|块|rmb|usd|gbp|eur|dollars?|bucks|quid|pounds?|euros?)`,
      'g',
    ),
  },
];

/** A figure that stands by itself: not that of b12 or 72x36. */
const loneNumber = /(?<![a-z\d.])\d{1,40}(?:\.\d{1,9})?(?![a-z\d])/g;

/** The normalised text with figures that identify or price replaced by their class: `#phone`, `#money`. */
export function maskFigures(text: string): string {
  if (!/\d|@|www\./.test(text)) return text;
  return masks.reduce((masked, { name, pattern }) => masked.replace(pattern, ` #${name} `), text);
}

/** The same text with the numbers that are left as `#number`. */
export const maskNumbers = (text: string): string => text.replace(loneNumber, ' #number ');
