import type { Sku } from '../base/ids';
import { inLocale, locales } from '../base/locale';
import type { CartChange } from '../commerce/cart';
import type { PricedCart, PricedLine } from '../commerce/price';
import type { StockedProduct } from '../commerce/product';
import { numberOf } from '../text/numbers';
import { occurs } from '../text/occurs';
import { saysMore } from './add-to-cart';
import { change } from './cart-effect';
import { changeVariant, keptOptions, linesCalled } from './change-cart';
import { chooseVariant } from './choose-variant';
import type { Context } from './context';
import type { Said } from './event';
import { hearDeny } from './loose-answer';
import { entities, entity, isKind, textOf } from './said';
import { ask, done, type Step } from './step';
import { narrowVariants } from './variant-choice';

const border =
  /\s*[,，;；。.]\s*(?:and |then |but )?|\s+(?:and|then|but|&)\s+|\s*然后\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
const removes =
  /不要了?|去掉|拿掉|拿走|删|不买|\b(?:remove|delete|drop|lose|scrap|take (?:out|off|away)|get rid of|(?:don['’]?t|no longer) (?:want|need))\b/i;
const counted =
  /(?:要|改成?|换成|变成|加到|减到|来)([一两二三四五六七八九十]|\d{1,3})[个件支瓶条双盒套只把包袋罐张台本卷]?(?:吧|就行|就好|就够了?)?$|\b(?:make|change|set|put|want|have)\b.*?\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:them|those|it))?(?: please)?$/i;
const takesBack =
  /[,，.。;；\s](?:(?:no|oh|hmm)[, ]+)?(?:(?:wait|actually|nah|sorry)[, ]+)+(?:just )?(?:keep|leave) (?:it|them|that|those)$|[,，.。;；](?:算了|不对|等等|哎)?[，, ]*(?:还是|就)?(?:留着|别(?:删|去|动|改)了?|不(?:删|去|改|动)了)吧?$/i;

/**
 * What a message does to several goods of the cart: "remove the lunch box and make the cup 3"; what it takes back at its end;
 * "make it one navy and one burgundy". Null where it says nothing of the kind.
 */
export function hearCartTasks(context: Context, otherwise: () => Step): Step | null {
  const { conversation } = context;
  const isOfCart = conversation.topic.lastSku !== null && conversation.frames.length === 0;
  if (!isOfCart) return null;
  const text = messageOf(context);
  if (takesBack.test(text) && /^(?:cart\.|inform|none)/.test(intentOf(context)))
    return hearDeny({ ...context, conversation: { ...conversation, waiting: [] } });
  const task =
    sharesLine(context) ?? addsSame(context, text) ?? swapsValue(context, text) ?? doesSeveral(context, text);
  return task && ask('cart', {}, (cart) => task(cart) ?? otherwise());
}

/** What to do, once the cart is there; null where it is none of it. */
type CartTask = (read: { readonly cart: PricedCart; readonly products: readonly StockedProduct[] }) => Step | null;

function addsSame(context: Context, text: string): CartTask | null {
  const isSaid = ofSame.test(text) && entities(context, 'attribute').length > 0 && !/[?？吗]/.test(text);
  return isSaid ? ({ cart, products }) => addSame(context, cart, products) : null;
}

function swapsValue(context: Context, text: string): CartTask | null {
  const swap = swaps.exec(text);
  if (!swap || entities(context, 'attribute').length < 2) return null;
  return ({ cart, products }) => {
    const line = lineOfValue(cart.lines, swap[1] ?? swap[2] ?? '');
    const product = products.find(({ id }) => id === line?.product);
    return line && product ? changeVariant(context, product, line) : null;
  };
}

function doesSeveral(context: Context, text: string): CartTask | null {
  const deeds = deedsOf(text);
  if (deeds.length < 2 || saysMore(context)) return null;
  return ({ cart }) => {
    const changes = deeds.map((deed) => changeBy(deed, cart.lines)).filter((each) => each !== null);
    const isApart = new Set(changes.map(({ sku }) => sku)).size === deeds.length;
    return isApart ? done({ ...context.conversation, waiting: [] }, [], change(changes)) : null;
  };
}

/** "Swap the navy for burgundy", 藏青的换成酒红. */
const swaps =
  /\b(?:swap|change|switch|replace|exchange)\b(.+?)\b(?:for|to|with|into)\b.+$|^(?:把)?(.{1,12}?)(?:换成?|改成)(?!.*[?？吗]).{1,12}$/i;

/** The one line whose colour, or the like, is named; null where it is none or several. */
function lineOfValue(lines: readonly PricedLine[], text: string): PricedLine | null {
  const said = text.toLowerCase();
  const named = lines.filter(({ options }) =>
    Object.values(options).some(({ name }) =>
      locales.some((locale) => occurs(inLocale(name, locale).replace(/色$/, ''), said)),
    ),
  );
  const [only, ...others] = named;
  return only && others.length === 0 ? only : null;
}

const ofSame =
  /^(?:(?:ok(?:ay)?|and|also|add|plus|actually|then|now)[, ]+)*(?:the |one )?same(?: one| thing| again)?,?(?: but)? in\b|^(?:再)?(?:来|加|要)?.{0,2}(?:同款|同样的|一样的).{0,4}(?:来|加|要|拿)/i;

/** "Same but in red", 同款再来件红色的: beside the line that was put in last, as it is but for what is said. */
function addSame(context: Context, cart: PricedCart, products: readonly StockedProduct[]): Step | null {
  const line = cart.lines.find(({ sku }) => sku === context.conversation.topic.lastSku);
  const product = products.find(({ id }) => id === line?.product);
  if (!line || !product) return null;
  const quantity = entity(context, 'quantity')?.value ?? 1;
  const chosen = keptOptions(context, product, line);
  const anew = { ...context, conversation: { ...context.conversation, waiting: [] } };
  return chooseVariant(anew, { product, quantity, chosen, replaces: null, following: [] });
}

const intentOf = ({ said }: Context): string => said?.understanding.intents[0]?.intent ?? 'none';

const messageOf = ({ said }: Context): string => {
  const { text } = said?.understanding.whole ?? said?.understanding ?? { text: '' };
  return text.trim().replace(/[.。!！]+$/, '');
};

interface CartDeed {
  readonly text: string;
  /** Null where the goods go out. */
  readonly quantity: number | null;
}

/** The deeds of a message, one for each of its clauses; none where a clause is something else. */
function deedsOf(text: string): readonly CartDeed[] {
  const deeds = text.split(border).flatMap((clause): (CartDeed | null)[] => {
    if (clause.trim() === '') return [];
    const found = counted.exec(clause.trim());
    const quantity = numberOf(found?.[1] ?? found?.[2] ?? '');
    if (quantity !== null && !removes.test(clause)) return [{ text: clause, quantity }];
    return [removes.test(clause) ? { text: clause, quantity: null } : null];
  });
  const known = deeds.filter((deed) => deed !== null);
  return known.length === deeds.length ? known : [];
}

function changeBy({ text, quantity }: CartDeed, lines: readonly PricedLine[]): (CartChange & { sku: Sku }) | null {
  const [line, ...others] = linesCalled(text, lines);
  if (!line || others.length > 0) return null;
  return quantity === null ? { op: 'remove', sku: line.sku } : { op: 'set', sku: line.sku, quantity };
}

const makesAnew = /改|换|变|\b(?:make|change|switch|swap|instead|rather|actually)\b/i;

/** "One navy, one burgundy": so many of each value, and no goods. */
function sharesLine(context: Context): CartTask | null {
  const { goods = [] } = context.said ?? {};
  const isOfValues = goods.length > 1 && goods.every(({ reading }) => !reading.edits.some(isKind));
  if (!isOfValues || !goods.slice(1).every((each) => each.ofSame)) return null;
  return ({ cart, products }) => shareOut(context, { cart, products, shares: goods });
}

interface Shared {
  readonly cart: PricedCart;
  readonly products: readonly StockedProduct[];
  readonly shares: readonly Said[];
}

/** The line that was put in last becomes several, where their numbers add up to it or it is to be made anew. */
function shareOut(context: Context, { cart, products, shares }: Shared): Step | null {
  const line = cart.lines.find(({ sku }) => sku === context.conversation.topic.lastSku);
  const product = products.find(({ id }) => id === line?.product);
  if (!line || !product) return null;
  const parts = shares.map((said) => {
    const part = { ...context, said };
    const { variants } = narrowVariants(product, part, keptOptions(part, product, line));
    const count = said.understanding.entities.find(({ entity }) => entity === 'quantity');
    return { variants, quantity: count?.entity === 'quantity' ? count.value : 1 };
  });
  const total = parts.reduce((sum, { quantity }) => sum + quantity, 0);
  const skus = parts.map(({ variants }) => (variants.length === 1 ? variants[0]?.sku : undefined));
  const isMeant = total === line.quantity || makesAnew.test(textOf(context));
  const [first] = skus;
  if (!isMeant || !first || skus.includes(undefined) || new Set(skus).size < skus.length) return null;
  const begun: CartChange[] = first === line.sku ? [] : [{ op: 'replace', sku: line.sku, by: first }];
  const changes = parts.flatMap(({ quantity }, at): CartChange[] => {
    const sku = skus[at];
    if (!sku) return [];
    return [at === 0 ? { op: 'set', sku, quantity } : { op: 'add', sku, quantity }];
  });
  return done({ ...context.conversation, waiting: [] }, [], change([...begun, ...changes]));
}
