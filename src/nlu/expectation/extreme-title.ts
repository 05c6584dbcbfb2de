import { findMeasures } from '../../text/units';

const largest =
  /^(?:最?大的?(?:号|瓶|包|罐|份|支|款|码|盒)?|(?:更|加)大|大(?:一?点|些|一号)|最?多|多一?点|最?长|长一?点|big(?:ger|gest)?|larg(?:er?|est)|long(?:er|est)|most)(?: (?:size|bottle|pack|tube|box|version))?$/;
const smallest =
  /^(?:最?小的?(?:号|瓶|包|罐|份|支|款|码|盒)?|更小|小(?:一?点|些|一号)|最?少|少一?点|最?短|短一?点|small(?:er|est)?|little|tiny|short(?:er|est)|mini|least)(?: (?:size|bottle|pack|tube|box|version))?$/;
const middle = /^(?:中的?(?:号|瓶|码|等)?|中间|不大不小|medium|middle|mid)(?: (?:size|bottle|pack|version))?$/;

const clothing = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', '2xl', 'xxxl', '3xl', '4xl', '5xl'];
/** How many of the smaller unit go into one of these. */
const factors: Readonly<Record<string, number>> = { l: 1000, kg: 1000, m: 100, tb: 1024 };

/** How large a title says that something is; null when it does not. */
function magnitude(title: string): number | null {
  const worn = clothing.indexOf(title);
  if (worn >= 0) return worn;
  const [measure] = findMeasures(title);
  if (measure) return measure.value * (factors[measure.unit] ?? 1);
  const figure = /\d+(?:\.\d+)?/.exec(title)?.[0];
  return figure === undefined ? null : Number(figure);
}

/** "The bigger one" among titles of different sizes: 0-based; null where it does not say so or they have no order. */
export function extremeTitle(said: string, titles: readonly string[]): number | null {
  const wish = [largest, smallest, middle].findIndex((pattern) => pattern.test(said));
  if (wish < 0) return null;
  const sizes = titles.map(magnitude);
  const ordered = sizes.filter((size) => size !== null).sort((a, b) => a - b);
  if (ordered.length < Math.max(2, titles.length) || new Set(ordered).size < ordered.length) return null;
  if (wish === 2 && ordered.length % 2 === 0) return null;
  const wanted = [ordered.at(-1), ordered[0], ordered[(ordered.length - 1) / 2]][wish];
  const at = sizes.indexOf(wanted ?? null);
  return at < 0 ? null : at;
}
