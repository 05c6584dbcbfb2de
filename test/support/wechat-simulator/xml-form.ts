/** A push as WeChat writes it: text in CDATA, numbers bare. */
export const toXml = (fields: Fields): string => `<xml>${insideOf(fields)}</xml>`;

/** What a push brings; some events bring lists, whose entries stand one behind the other. */
export interface Fields {
  readonly [name: string]: string | number | Fields | readonly Fields[];
}

function insideOf(fields: Fields): string {
  const element = (name: string, value: Fields[string]): string => {
    if (Array.isArray(value)) return value.map((each: Fields) => element(name, each)).join('');
    if (typeof value === 'object') return `<${name}>${insideOf(value as Fields)}</${name}>`;
    return typeof value === 'number' ? `<${name}>${value}</${name}>` : `<${name}><![CDATA[${value}]]></${name}>`;
  };
  return Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('');
}

/** The text of the first element of this name; null when there is none. */
export function textOf(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]*))</${name}>`).exec(xml);
  return found ? (found[1] ?? found[2] ?? '') : null;
}

/** The insides of every element of this name. */
export const partsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map((found) => found[1] ?? '');
