import { XMLParser } from 'fast-xml-parser';
import type { Json } from '../../../base/json';

/** WeChat's own pushes are three deep, and have a few dozen fields. */
const deepest = 8;
const mostFields = 1000;

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
  if (!isSmallJson(text)) return null;
  return JSON.parse(text.replace(longNumber, '"MsgId":"$1"')) as Json;
}

/** Looked over before it is parsed: no parser's defences have to be relied on. */
function readXml(text: string): unknown {
  const markup = outsideCdata(text);
  if (!markup.startsWith('<') || !isSmallXml(markup)) return null;
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

/** Without declarations, not deep and with few tags; left as soon as it is not. */
function isSmallXml(markup: string): boolean {
  let depth = 0;
  let fields = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const end = markup.indexOf('>', at);
    const next = markup[at + 1];
    if (end < 0 || next === '!') return false;
    if (next === '?') continue;
    fields += 1;
    if (next === '/') depth -= 1;
    else if (markup[end - 1] !== '/') depth += 1;
    if (depth > deepest || fields > mostFields) return false;
  }
  return true;
}

/** Brackets within its texts are words. */
const jsonSign = /"(?:[^"\\]|\\.)*"|[[\]{},]/g;

function isSmallJson(text: string): boolean {
  let depth = 0;
  let fields = 0;
  for (const [sign] of text.matchAll(jsonSign)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === ',') fields += 1;
    if (depth > deepest || fields > mostFields) return false;
  }
  return true;
}

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
