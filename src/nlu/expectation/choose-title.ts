import { hasHan } from '../../text/characters';
import { isOneTypo } from '../../text/edit-distance';
import { normalise } from '../../text/normalise';
import { placeAnswer } from './counts';
import { extremeTitle } from './extreme-title';

const lead =
  /^(?:(?:那就|那|就|嗯|好的?|行|我?(?:想)?要|我选|选|来|拿|看看|看|买|换成|是|还是|the|a|i'll take|ill take|i want|i'd like|id like|give me|let's go with|lets go with|go with|i'll have|show me|ok|okay|um|yes|please|it's|maybe|i choose|i pick|take)[ ,]?){0,4}/;
const tail =
  /(?:(?:[ ,。.!]|吧|的|那个|那款|这个|这款|那一个|就行|就好|谢谢|please|pls|thanks|one|then|is fine|sounds good)){0,4}$/;

function bare(text: string): string {
  const start = lead.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  return rest.slice(0, tail.exec(rest)?.index ?? rest.length);
}

const words = (text: string): string[] => text.match(/[a-z\d][a-z\d'.-]*|[\u4e00-\u9fff]/g) ?? [];

/** Every word of what was said stands in the title, a typo in a longer one allowed. */
function holds(title: string, said: string): boolean {
  if (title.includes(said)) return true;
  if (hasHan(said)) return said.length >= 3 && inOrder(title, said);
  const known = words(title);
  return words(said).every((word) =>
    known.some((other) => other === word || (word.length >= 5 && isOneTypo(word, other))),
  );
}

function inOrder(title: string, said: string): boolean {
  let at = -1;
  for (const unit of words(said)) {
    at = title.indexOf(unit, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** 0-based: by number, by ordinal, or by words that only one of the titles has. */
export function titleAnswer(text: string, titles: readonly string[]): number | null {
  const plain = titles.map((title) => normalise(title).text);
  const said = bare(text);
  if (said !== '') {
    const same = plain.findIndex((title) => title === said || title === text);
    if (same >= 0) return same;
  }
  const place = placeAnswer(text, titles.length);
  if (place !== null) return place > 0 ? place - 1 : titles.length + place;
  if (said === '' || (said.length < 2 && !hasHan(said))) return null;
  const fitting = plain.flatMap((title, at) => (holds(title, said) ? [at] : []));
  return fitting.length === 1 ? (fitting[0] ?? null) : extremeTitle(said, plain);
}
