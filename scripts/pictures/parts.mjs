// What several shapes share: cloth, cases, smears of colour, screens.
import { brightness, darker, lighter, mix } from './colours.mjs';
import { box, move, shape, stroke, turn } from './pen.mjs';

export const WOOD = '#c9985f';
export const STEEL = '#cfd4d9';
export const DARK = '#2f2c33';

/** The thread of a seam on cloth of this colour. */
export const seam = (colour) => (brightness(colour) > 0.5 ? darker(colour, 0.22) : lighter(colour, 0.28));

/** The cloth of a garment: plain, or woven as the product says. */
export function cloth({ pen, main, pattern, second }) {
  if (!pattern) return pen.blend(lighter(main, 0.1), darker(main, 0.06));
  if (pattern === 'check') return pen.cloth(pattern, main, second);
  if (pattern === 'striped') return pen.cloth(pattern, lighter(main, 0.88), main);
  return pen.cloth(pattern, lighter(main, 0.25), darker(main, 0.25));
}

/** The cloth of a bed or a cushion, softer than that of a garment. */
export function softCloth({ pen, main, pattern, second }) {
  if (!pattern) return pen.blend(lighter(main, 0.16), darker(main, 0.06));
  return pen.cloth(pattern, lighter(main, 0.2), pattern === 'check' ? second : darker(main, 0.2));
}

const hook = stroke('M200 66V56Q200 44 210 44Q220 44 220 54', '#9a8f98', 4);
const hanger = hook + stroke('M200 66L128 104M200 66L272 104', '#b58a63', 7);

export { hanger, hook };

export const legs = (xs, y, h, colour) => xs.map((x) => box(x - 5, y, 10, h, 3, colour)).join('');

const CASES = ['#2b2a2e', '#e0aa9b', '#d9b26a', '#f6f1ec', '#3b2f4a', '#b9bec6', '#7d2138'];
/** The colour of a cosmetic's case, and that of the ring on it. */
export const caseOf = (pen) => pen.pick('case', CASES);
export const trimOf = (pen, shell) =>
  brightness(shell) > 0.6 && shell !== '#f6f1ec' ? '#fbf6ef' : pen.pick('trim', ['#d9b26a', '#e8c7a0', '#d3d7dc']);

/** A smear of colour, as a tester leaves it on paper. */
export function smear(x, y, w, colour, angle = -12) {
  const outline = `M${x - w / 2} ${y - 8}C${x - w / 4} ${y - 20} ${x + w / 3} ${y - 14} ${x + w / 2} ${y - 4}C${x + w / 2 + 8} ${y + 8} ${x + w / 4} ${y + 16} ${x - w / 3} ${y + 13}C${x - w / 2 - 8} ${y + 8} ${x - w / 2 - 4} ${y - 2} ${x - w / 2} ${y - 8}Z`;
  const light = `M${x - w / 3} ${y - 4}C${x} ${y - 10} ${x + w / 4} ${y - 6} ${x + w / 2.6} ${y - 1}`;
  return turn(angle, x, y, shape(outline, colour) + stroke(light, lighter(colour, 0.35), 3, 'opacity=".6"'));
}

export const smears = (colours, x, y, w = 74) =>
  colours
    .slice(0, 4)
    .map((colour, at) => smear(x + (at % 2) * 10, y + at * 34, w - at * 4, colour))
    .join('');

/** A brush with its head at the top. */
export function brush(pen, x, y, tip, scale = 1) {
  const handle = box(-7, 60, 14, 140, 7, pen.round('#3a3038')) + box(-11, 38, 22, 30, 3, pen.round('#e0c195'));
  const hair = shape('M-12 40Q-34-6 0-28Q34-6 12 40Z', pen.round('#6d5148'));
  return move(x, y, handle + hair + shape('M-19-4Q-14-20 0-28Q14-20 19-4Q0 8-19-4Z', tip, 'opacity=".9"'), scale);
}

/** What glows on a screen. */
export const screen = (pen, main) =>
  pen.blend(
    pen.pick('sky', ['#ffd9c7', '#cfe3ff', '#e6d6ff', '#d2f0e6']),
    mix(main, pen.pick('earth', ['#7c9cf0', '#f09bb2', '#7fc8b8', '#f2b56b']), 0.7),
  );
