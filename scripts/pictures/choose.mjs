// Which shape shows which product, and in which colours.
import { chanceOf, colourOf, darker, lighter } from './colours.mjs';
import { BY_CATEGORY, BY_WORD, HOUSE_COLOURS, RULES } from './rules.mjs';
import { accessories } from './shapes/accessories.mjs';
import { care } from './shapes/care.mjs';
import { clothes } from './shapes/clothes.mjs';
import { devices } from './shapes/devices.mjs';
import { eyes } from './shapes/eyes.mjs';
import { face } from './shapes/face.mjs';
import { gear } from './shapes/gear.mjs';
import { kitchen } from './shapes/kitchen.mjs';
import { lips } from './shapes/lips.mjs';
import { machines } from './shapes/machines.mjs';
import { rooms } from './shapes/rooms.mjs';
import { textiles } from './shapes/textiles.mjs';

export const SHAPES = {
  ...accessories,
  ...care,
  ...clothes,
  ...devices,
  ...eyes,
  ...face,
  ...gear,
  ...kitchen,
  ...lips,
  ...machines,
  ...rooms,
  ...textiles,
};

export function shapeOf(product) {
  const rules = RULES[product.category[1].en];
  const name = rules?.find(([words]) => words.test(product.title.en))?.[1];
  if (!name || !SHAPES[name]) throw new Error(`no shape for ${product.id} (${product.category[1].en})`);
  return name;
}

/** The colours of the product, its own first. */
export function coloursOf(product) {
  const leaf = product.category[1].en;
  const named = [];
  for (const name of ['shade', 'color', 'finish']) {
    for (const { options } of product.variants) {
      const colour = options[name] && colourOf(options[name].en);
      if (colour && !named.includes(colour)) named.push(colour);
    }
  }
  if (named.length > 0) return named;
  const word = BY_WORD[product.category[0].en].find(([words]) => words.test(product.title.en));
  const pair = /(\S+) (?:&|and) (\S+)/i.exec(product.title.en)?.slice(1).map(colourOf);
  if (pair?.every(Boolean)) return pair;
  const titled =
    product.category[0].en === 'Beauty' && leaf !== 'Nail Polish' && leaf !== 'Lipstick'
      ? undefined
      : colourOf(product.title.en);
  const house = HOUSE_COLOURS[product.category[0].en];
  const any = house[Math.floor(chanceOf(product.id) * house.length)];
  return [word?.[1] ?? titled ?? BY_CATEGORY[leaf] ?? any];
}

/** All that a shape needs to know of a product. */
export function kitOf(product, pen) {
  const colours = coloursOf(product);
  const start = colours.length > 1 ? Math.floor(chanceOf(`${product.id}/start`) * Math.min(3, colours.length)) : 0;
  const turned = [...colours.slice(start), ...colours.slice(0, start)];
  const values = product.attributes.map(({ value }) => value.en);
  const main = turned[0];
  const title = product.title.en;
  const woven = /check|tartan|plaid/i.test(title);
  const paired = colours.length > 1 && /(&| and )/.test(title) && !product.options.includes('color');
  return {
    pen,
    main,
    colours: turned,
    second: woven ? (paired ? turned[1] : darker(main, 0.5)) : (turned[1] ?? lighter(main, 0.55)),
    pattern: /tartan/i.test(title)
      ? 'check'
      : (['check', 'striped', 'floral'].find((kind) => values.includes(kind)) ??
        (values.includes('polka dot') ? 'dots' : undefined)),
    short: /short.sleeve/i.test(title),
    long: /long.sleeve|breton/i.test(title),
    two: /dual/i.test(title),
    motif: /aorus/i.test(title),
    metal: values.includes('stainless steel'),
    glow: values.includes('RGB backlight'),
  };
}
