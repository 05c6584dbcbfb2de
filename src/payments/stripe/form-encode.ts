export type FormValue = string | number | readonly FormValue[] | { readonly [name: string]: FormValue | undefined };

/** Nested values in brackets, as Stripe reads them: line_items[0][quantity]=1. */
export function formEncode(fields: { readonly [name: string]: FormValue | undefined }): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) append(pairs, name, value);
  return pairs.toString();
}

function append(pairs: URLSearchParams, name: string, value: FormValue | undefined): void {
  if (value === undefined) return;
  if (typeof value === 'object') {
    for (const [inner, part] of Object.entries(value)) append(pairs, `${name}[${inner}]`, part);
    return;
  }
  pairs.append(name, String(value));
}
