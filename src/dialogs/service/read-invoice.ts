import type { ServiceFrame } from '../frame';

type Slots = ServiceFrame['slots'];

const taxNumber = /(?<![0-9a-z])(?=[0-9a-z]*\d{6})[0-9a-z]{15,20}(?![0-9a-z])/i;
/** In groups, or shorter than one should be: what can only be meant as the number that was asked for. */
const asked = /(?<![0-9a-z])(?=[0-9a-z \-.]*\d{4})[0-9a-z](?:[ \-.]?[0-9a-z]){6,24}$/i;
const none = /没有|不(?:用|需要|填)|无$|\bnone\b|\bno\b|(?:don['’]?t|do not) have|without/i;
const company =
  /(?:抬头|公司名称?|开给|名称|made out to|invoice (?:to|for)|company(?: name)?)(?:是|为|[:：]| is)?\s*([^\n,，。;；]{2,60}?(?:公司|集团|工作室|厂|中心|银行|大学|inc\.?|ltd\.?|llc|gmbh|corp\.?|co\.?))/i;
const bareCompany = /^([^\n,，。;；]{2,60}?(?:公司|集团|工作室|厂|中心|银行|大学|\b(?:inc|ltd|llc|gmbh|corp|co)\.?))/i;
const person =
  /(?:抬头|开给|名字)(?:要|请)?(?:改成|改为|换成|写成?|是|为|[:：])*\s*(\p{Letter}[^,，。;；\n]{1,30}?)(?:吧|就行|就好|谢谢)*\s*$|\b(?:ma[dk]e (?:it )?out to|in the name of|invoice (?:to|for))\s+(\p{Letter}[^,，。;；\n]{1,60})/iu;
const personal = /个人|^私人|\b(?:personal|private|myself|for me|a person)\b/i;

/** Whom an invoice is made out to: a company with its tax number, empty while that is missing, or a person. */
export function readInvoice(slots: Slots, text: string, country: string): Slots {
  const before = slots.invoice;
  const number = numberIn(text, before);
  const title = (company.exec(text) ?? bareCompany.exec(text.trim()))?.[1]?.trim();
  if (title) return { ...slots, invoice: { title, taxNumber: number ?? before?.taxNumber ?? '' } };
  if (number && before) return { ...slots, invoice: { ...before, taxNumber: number } };
  if (before?.taxNumber === '' && country !== 'CN' && none.test(text)) {
    return { ...slots, invoice: { ...before, taxNumber: null } };
  }
  if (personal.test(text)) return { ...slots, invoice: { title: '', taxNumber: null } };
  const named = nameIn(text);
  return named ? { ...slots, invoice: { title: named, taxNumber: null } } : slots;
}

function nameIn(text: string): string | null {
  const [, zh, en] = person.exec(text) ?? [];
  const named = (zh ?? en)?.trim();
  return named && !/^(?:公司|企业|单位|(?:the |my )?company)/i.test(named) ? named : null;
}

function numberIn(text: string, before: Slots['invoice']): string | undefined {
  const whole = taxNumber.exec(text)?.[0];
  const isAsked = before !== null && before.title !== '' && before.taxNumber !== null;
  const said = whole ?? (isAsked ? asked.exec(text.trim())?.[0] : undefined);
  return said?.replace(/[ \-.]/g, '').toUpperCase();
}
