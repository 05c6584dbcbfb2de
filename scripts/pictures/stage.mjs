// The stage that every product stands on: a soft ground, one quiet form behind, and the brand's name below.

import { kitOf, SHAPES, shapeOf } from './choose.mjs';
import { brightness, chanceOf, darker, lighter, mix } from './colours.mjs';
import { box, disc, Pen, shape } from './pen.mjs';

const GROUNDS = {
  Beauty: ['#fbe9e6', '#f8ead9', '#eef1e6', '#f3e8f3', '#e9f0f4'],
  Fashion: ['#f3eee6', '#e8eef0', '#f6e9e2', '#edeaf3', '#eef0e4'],
  Home: ['#f6efe3', '#ebf0e8', '#f5e9e0', '#e9eef2', '#f2ece9'],
  Electronics: ['#e8eef5', '#eeecf5', '#e7f1f0', '#f2f0ec', '#f5ecea'],
};
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function ground(product, pen, main) {
  const list = GROUNDS[product.category[0].en] ?? GROUNDS.Home;
  const base = mix(list[Math.floor(chanceOf(`${product.id}/ground`) * list.length)], lighter(main, 0.7), 0.35);
  // A pale product needs a deeper ground, or it would vanish.
  const tone = brightness(main) > 0.82 ? darker(base, 0.1) : base;
  const behind = lighter(tone, 0.45);
  const forms = {
    disc: disc(200, 186, 146, behind, 'opacity=".75"'),
    arch: shape('M70 330V188A130 130 0 0 1 330 188V330Z', behind, 'opacity=".75"'),
    hill:
      shape('M0 300Q90 210 210 258T400 232V400H0Z', behind, 'opacity=".8"') +
      disc(306, 104, 46, behind, 'opacity=".8"'),
    blob: shape(
      'M62 196C52 96 142 44 224 58C316 70 364 132 346 220C330 306 250 340 180 330C104 322 70 274 62 196Z',
      behind,
      'opacity=".75"',
    ),
    split: shape('M0 0H400V400L0 250Z', behind, 'opacity=".6"'),
  };
  const form = pen.pick('form', Object.keys(forms));
  return box(0, 0, 400, 400, 0, pen.blend(lighter(tone, 0.3), darker(tone, 0.05))) + forms[form];
}

function nameplate(product) {
  const name = product.brand?.en;
  if (!name) return '';
  const wide = Math.max(64, name.length * 8.6 + 30);
  return (
    box(200 - wide / 2, 350, wide, 28, 14, '#ffffff', 'opacity=".85"') +
    `<text x="200" y="369" text-anchor="middle" font-family="Helvetica,Arial,'PingFang SC','Noto Sans CJK SC',sans-serif" font-size="14" font-weight="600" letter-spacing=".6" fill="#5b4a55">${escaped(name)}</text>`
  );
}

/** One product as an SVG picture of 400 by 400. */
export function draw(product) {
  const pen = new Pen(product.id);
  const kit = kitOf(product, pen);
  const back = ground(product, pen, kit.main);
  const thing = SHAPES[shapeOf(product)](kit);
  // Without a nameplate the thing may stand a little lower.
  const placed = product.brand ? thing : `<g transform="translate(0 12)">${thing}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img"><title>${escaped(product.title.en)}</title><defs>${pen.defs()}</defs>${back}${placed}${nameplate(product)}</svg>\n`;
}
