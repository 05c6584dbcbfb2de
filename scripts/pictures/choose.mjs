// Which shape shows which product, and in which colours.
import { care } from './shapes/care.mjs';
import { electronics } from './shapes/electronics.mjs';
import { fashion } from './shapes/fashion.mjs';
import { home } from './shapes/home.mjs';
import { makeup } from './shapes/makeup.mjs';
import { chanceOf, colourOf, darker, lighter } from './colours.mjs';

export const SHAPES = { ...care, ...makeup, ...fashion, ...home, throw: home.throwBlanket, ...electronics, makeupCushion: makeup.cushion, sofaCushion: home.cushion, browPot: makeup.pot, casserole: home.pot };

/** For each leaf category: what the title says, first match wins; the last entry is for the rest. */
const RULES = {
  Cleansers: [[/foam(?!.*gel)/i, 'foam'], [/balm/i, 'jar'], [/micellar|water/i, 'tallBottle'], [/milk/i, 'pump'], [/./, 'tube']],
  Toners: [[/mist|spray/i, 'mist'], [/./, 'tallBottle']],
  Serums: [[/eye/i, 'roller'], [/./, 'dropper']],
  Moisturisers: [[/lotion/i, 'pump'], [/tint|moisturi[sz]er/i, 'bbTube'], [/./, 'jar']],
  Sunscreen: [[/stick/i, 'stick'], [/mineral|kids/i, 'tube'], [/./, 'sunBottle']],
  'Face Masks': [[/clay/i, 'clayJar'], [/sleep/i, 'jar'], [/./, 'sachet']],
  'Body Care': [[/hand cream/i, 'handCream'], [/scrub/i, 'clayJar'], [/./, 'pump']],
  Foundation: [[/cushion|compact/i, 'makeupCushion'], [/bb water|serum/i, 'dropper'], [/bb|cc|mousse|tint/i, 'bbTube'], [/./, 'foundation']],
  'Concealer & Powder': [[/canister|loose|wowder/i, 'powderJar'], [/pressed|powder/i, 'blush'], [/./, 'concealer']],
  Lipstick: [[/pencil|blur|chubby/i, 'lipPencil'], [/./, 'lipstick']],
  'Lip Gloss': [[/./, 'gloss']],
  Eyeshadow: [[/palette|shimmer strips|nudes/i, 'palette'], [/cream gel|tattoo|lid|primer/i, 'browPot'], [/pencil|stick/i, 'pencil'], [/./, 'quad']],
  Mascara: [[/./, 'mascara']],
  Eyeliner: [[/gel|mousse/i, 'browPot'], [/./, 'liner']],
  Brows: [[/pomade|powder|kit|shaper/i, 'browPot'], [/gel/i, 'browGel'], [/./, 'pencil']],
  'Blush & Bronzer': [[/cloud|bouncy|cream|liquid/i, 'liquidBlush'], [/highlight|stick/i, 'highlighter'], [/hoola|contour|palette/i, 'powderBox'], [/./, 'blush']],
  'Nail Polish': [[/./, 'nailPolish']],
  Perfume: [[/./, 'perfume']],
  'Shirts & T-shirts': [[/t-?shirt|tee/i, 'tshirt'], [/./, 'shirt']],
  Dresses: [[/gown/i, 'gown'], [/suit/i, 'suit'], [/skirt|corset/i, 'skirtSet'], [/./, 'dress']],
  'Jackets & Jeans': [[/hoodie/i, 'hoodie'], [/jeans/i, 'jeans'], [/./, 'jacket']],
  'Underwear & Socks': [[/socks/i, 'socks'], [/women|silk briefs/i, 'slip'], [/./, 'briefs']],
  'Baby & Kids': [[/dress/i, 'kidsDress'], [/top|shirt/i, 'tshirt'], [/./, 'romper']],
  Shoes: [[/jordan|high/i, 'highTop'], [/boot/i, 'boot'], [/heel|golden/i, 'heel'], [/slipper/i, 'slipper'], [/flat|pampi|red shoes|loafer/i, 'flat'], [/./, 'sneaker']],
  'Bags & Luggage': [[/suitcase|carry-on|trolley|luggage/i, 'suitcase'], [/backpack/i, 'backpack'], [/tote|canvas/i, 'tote'], [/./, 'handbag']],
  Accessories: [[/glasses/i, 'sunglasses'], [/watch/i, 'wristWatch'], [/earring/i, 'earrings'], [/./, 'cap']],
  Bedding: [[/pillow/i, 'pillow'], [/quilt|duvet|comforter/i, 'quilt'], [/./, 'bedding']],
  'Cushions & Throws': [[/throw|blanket/i, 'throwBlanket'], [/seat|floor/i, 'seatPad'], [/./, 'sofaCushion']],
  Towels: [[/./, 'towels']],
  Cookware: [[/wok/i, 'wok'], [/set/i, 'potSet'], [/milk|saucepan/i, 'saucepan'], [/pan|skillet/i, 'pan'], [/lunch/i, 'lunchBox'], [/cup|mug/i, 'cup'], [/board/i, 'board'], [/./, 'casserole']],
  'Kitchen Appliances': [[/kettle/i, 'kettle'], [/espresso/i, 'coffeeMachine'], [/drip|coffee/i, 'dripMaker'], [/fryer/i, 'airFryer'], [/personal blender/i, 'cupBlender'], [/blender/i, 'blender'], [/toaster/i, 'toaster'], [/./, 'processor']],
  'Lamps & Décor': [[/floor lamp/i, 'floorLamp'], [/desk lamp/i, 'deskLamp'], [/lamp/i, 'tableLamp'], [/lcd|digital/i, 'digitalClock'], [/clock/i, 'wallClock'], [/preserved|dome/i, 'dome'], [/plant|pot/i, 'plant'], [/frame/i, 'photoFrame'], [/mirror/i, 'mirror'], [/curtain/i, 'curtain'], [/rug/i, 'rug'], [/./, 'flowers']],
  Furniture: [[/office chair|swivel/i, 'officeChair'], [/chair/i, 'chair'], [/bean/i, 'beanBag'], [/sofa/i, 'sofa'], [/round table/i, 'roundTable'], [/table(?!.*bed)|desk/i, 'table'], [/rug/i, 'rug'], [/mirror/i, 'mirror'], [/./, 'cabinet']],
  Phones: [[/./, 'phone']],
  'Laptops & Tablets': [[/ipad|tab\b/i, 'tablet'], [/yoga/i, 'convertible'], [/./, 'laptop']],
  Headphones: [[/max|over-ear/i, 'headphones'], [/flex|neckband/i, 'neckband'], [/headset/i, 'headset'], [/./, 'earbuds']],
  Speakers: [[/homepod|mini/i, 'smartSpeaker'], [/echo/i, 'cylinderSpeaker'], [/./, 'partySpeaker']],
  'Smart Watches': [[/band|tracker|alta|flex/i, 'band'], [/tile/i, 'tag'], [/./, 'smartWatch']],
  'Chargers & Cables': [[/cable/i, 'cable'], [/power(station| bank)|portable|battery/i, 'powerBank'], [/pad|mat|airpower/i, 'chargePad'], [/car|vehicle/i, 'carCharger'], [/adapter/i, 'adapter'], [/case/i, 'phoneCase'], [/mount/i, 'phoneMount'], [/./, 'charger']],
  Cameras: [[/action/i, 'actionCamera'], [/lens/i, 'lensKit'], [/selfie stick/i, 'selfieStick'], [/light|lamp/i, 'ringLight'], [/tripod|gorilla/i, 'tripod'], [/vr|daydream/i, 'vr'], [/./, 'camera']],
  'Keyboards & Mice': [[/mouse/i, 'mouse'], [/./, 'keyboard']],
  'Personal Care Appliances': [[/dryer/i, 'hairDryer'], [/straightener/i, 'straightener'], [/shaver/i, 'shaver'], [/tooth/i, 'toothbrush'], [/./, 'trimmer']],
  'Home Appliances': [[/purifier/i, 'airPurifier'], [/humidifier/i, 'humidifier'], [/tower fan/i, 'towerFan'], [/fan/i, 'fan'], [/robot/i, 'robotVacuum'], [/vacuum/i, 'stickVacuum'], [/iron/i, 'iron'], [/./, 'steamer']],
};

/** When neither the title nor a variant names a colour. */
const HOUSE_COLOURS = {
  Beauty: ['#e9b7b0', '#b9cdb6', '#e8cf9f', '#b9c8dd', '#d9c0dd', '#e6a98f', '#9fc3bd'],
  Fashion: ['#8aa3b8', '#c98f7a', '#a3ab8b', '#d6b48c', '#8d86a8'],
  Home: ['#c9b79c', '#a8b79b', '#b9c4cf', '#d3a58f', '#e0cba6'],
  Electronics: ['#6b6f76', '#8a94a3', '#cfd3d8', '#5d6b80'],
};
const BY_CATEGORY = { Mascara: '#2b2a2e', Eyeliner: '#2b2a2e', Brows: '#6f4d38', 'Blush & Bronzer': '#e08f86', Eyeshadow: '#b98067', Foundation: '#e3bd98', 'Concealer & Powder': '#edcdb0', Lipstick: '#c3364a', 'Nail Polish': '#cf2e3c', Cookware: '#5d6066', Furniture: '#c99a68' };
const BY_WORD = [[/rose|peony/i, '#e8a5b0'], [/tea tree|centella|witch hazel|green/i, '#a9c7a4'], [/oat|honey|shea/i, '#e6cda3'], [/clay|mud|volcan/i, '#a9a49b'], [/charcoal/i, '#4a4d52'], [/citrus|orange|vitamin c/i, '#f3b35c'], [/hyaluron|water|aqua|hydrat/i, '#a5cbe3'], [/niacinamide/i, '#b9d2c9'], [/retinol/i, '#d9a45f'], [/ceramide|repair/i, '#c2b6dd'], [/caffeine|coffee/i, '#a98367'], [/salt|sea/i, '#9fd0d2'], [/chamomile/i, '#f1d98a'], [/sun/i, '#f5c063'], [/men\b/i, '#6f8496'], [/salicylic|blemish/i, '#8fc1b8'], [/wok|pan\b|non-stick/i, '#4d5057'], [/wood|oak|walnut/i, '#c99a68']];

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
  const word = BY_WORD.find(([words]) => words.test(product.title.en));
  const titled = product.category[0].en === 'Beauty' && leaf !== 'Nail Polish' && leaf !== 'Lipstick' ? undefined : colourOf(product.title.en);
  const house = HOUSE_COLOURS[product.category[0].en];
  const any = house[Math.floor(chanceOf(product.id) * house.length)];
  return [titled ?? word?.[1] ?? BY_CATEGORY[leaf] ?? any];
}

/** All that a shape needs to know of a product. */
export function kitOf(product, pen) {
  const colours = coloursOf(product);
  const start = colours.length > 2 ? Math.floor(chanceOf(`${product.id}/start`) * Math.min(3, colours.length)) : 0;
  const turned = [...colours.slice(start), ...colours.slice(0, start)];
  const values = product.attributes.map(({ value }) => value.en);
  const main = turned[0];
  const title = product.title.en;
  return {
    pen, main, colours: turned,
    second: turned[1] ?? (colourOf(title.replace(/.*&/, '')) !== main && /&/.test(title) ? colourOf(title.replace(/.*&/, '')) ?? darker(main, 0.35) : /check|tartan|plaid/i.test(title) ? darker(main, 0.55) : lighter(main, 0.55)),
    pattern: /tartan/i.test(title) ? 'check' : ['check', 'striped', 'floral'].find((kind) => values.includes(kind)) ?? (values.includes('polka dot') ? 'dots' : undefined),
    short: /short.sleeve/i.test(title), motif: /aorus/i.test(title), metal: values.includes('stainless steel'), glow: values.includes('RGB backlight'),
  };
}
