import type { KnownShopper } from '../commerce/known-shopper';
import type { Said } from './event';

/** What a message wishes, without the words that only said who wrote it; an address that it gives stays whole. */
export function withoutProof({ understanding, reading }: Said, shopper: KnownShopper): Said {
  const { name, addresses } = shopper;
  const email = understanding.entities.flatMap((each) => (each.entity === 'email' ? [each.text] : []));
  const postcodes = addresses.flatMap(({ postcode }) => (postcode ? [postcode] : []));
  const proofs = [...email, `${name.first} ${name.last}`, ...postcodes].filter((proof) => proof.trim() !== '');
  const kept = understanding.entities.filter((each) => each.entity === 'address');
  const text = proofs.reduce((left, proof) => blankOut(left, proof, kept), understanding.text);
  const words = new Set(proofs.flatMap((proof) => proof.toLowerCase().match(/[\p{Letter}\p{Number}.]+/gu) ?? []));
  const edits = reading.edits.filter((edit) => edit.edit !== 'addTerm' || !isOf(words, edit.term.text));
  const entities = understanding.entities.filter((each) => each.entity !== 'email');
  const whole = understanding.whole && {
    text: proofs.reduce((left, proof) => blankOut(left, proof, kept), understanding.whole.text),
    entities: understanding.whole.entities.filter((each) => each.entity !== 'email'),
  };
  return {
    understanding: { ...understanding, text, ...(whole && { whole }), entities },
    reading: { ...reading, edits },
  };
}

const isOf = (words: ReadonlySet<string>, term: string): boolean =>
  term
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.has(word));

/** Spaces in its place, so that everything else stays where it is. */
function blankOut(text: string, proof: string, kept: readonly { readonly start: number; readonly end: number }[]) {
  const at = text.toLowerCase().indexOf(proof.toLowerCase());
  const end = at + proof.length;
  if (at < 0 || kept.some((each) => at >= each.start && end <= each.end)) return text;
  return text.slice(0, at) + ' '.repeat(proof.length) + text.slice(end);
}
