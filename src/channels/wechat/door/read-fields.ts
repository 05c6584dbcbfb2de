import { XMLParser } from 'fast-xml-parser';
import type { Json } from '../../../base/json';

/** Of a request's body, in bytes. */
export const longestPush = 256 * 1024;
/** WeChat's own pushes are three deep. */
const deepest = 8;

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
  htmlEntities: false,
});

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a push in XML or JSON, every value of XML a string. Null for whatever WeChat would not send. */
export function readFields(body: string): Fields | null {
  const text = body.trim();
  try {
    return fieldsOf(text.startsWith('{') ? readJson(text) : readXml(text));
  } catch {
    return null;
  }
}

/** Larger than a number of JavaScript holds. Within a text its quotes would be escaped. */
const longNumber = /"MsgId"\s*:\s*(\d+)/g;

function readJson(text: string): unknown {
  if (depthOf(text, /[[{]/g, /[\]}]/g) > deepest) return null;
  return JSON.parse(text.replace(longNumber, '"MsgId":"$1"')) as Json;
}

/** Looked over before it is parsed: no parser's defences have to be relied on. */
function readXml(text: string): unknown {
  const markup = outsideCdata(text);
  if (!markup.startsWith('<') || markup.includes('<!')) return null;
  if (depthOf(markup, /<[^/?]/g, /<\/|\/>/g) > deepest) return null;
  const root: unknown = parser.parse(text, true);
  return (root as { xml?: unknown }).xml;
}

/** What stands in CDATA is text, whatever it looks like. */
function outsideCdata(text: string): string {
  let rest = '';
  for (let at = 0; ; ) {
    const from = text.indexOf('<![CDATA[', at);
    const to = from < 0 ? -1 : text.indexOf(']]>', from);
    if (to < 0) return rest + text.slice(at);
    rest += text.slice(at, from);
    at = to + 3;
  }
}

function depthOf(text: string, open: RegExp, close: RegExp): number {
  const places = [
    ...[...text.matchAll(open)].map(({ index }) => ({ index, step: 1 })),
    ...[...text.matchAll(close)].map(({ index }) => ({ index, step: -1 })),
  ].sort((a, b) => a.index - b.index);
  let depth = 0;
  let most = 0;
  for (const { step } of places) {
    depth += step;
    most = Math.max(most, depth);
  }
  return most;
}

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
