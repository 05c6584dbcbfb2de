import type { Said } from './event';
import { isKind, originOf } from './said';

const border = /[,，.。;；]|\b(?:and|but|then)\b|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
const refusing = /不要|不买|去掉|别|\b(?:no|not|without|forget|drop|skip|leave out|don['’]?t)\b/;
/** 面包机 for 烤面包机, "the toaster" for "the white toaster". */
const head = /\p{Script=Han}{2}$|[a-z]{3,}$/u;

/** 面包机不要了, of goods that were to be taken and wait for those before them. */
export function refuses({ understanding: { whole, text } }: Said, { understanding, reading }: Said): boolean {
  const kinds = reading.edits.filter(isKind).flatMap((edit) => {
    const origin = originOf(edit);
    const name = origin ? understanding.text.slice(origin.start, origin.end).toLowerCase() : '';
    return head.exec(name)?.[0] ?? [];
  });
  const clauses = (whole?.text ?? text).toLowerCase().split(border);
  return clauses.some((clause) => refusing.test(clause) && kinds.some((kind) => clause.includes(kind)));
}
