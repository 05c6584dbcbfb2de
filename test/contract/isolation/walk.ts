import type { ShopId } from '../../../src/base/ids';

/** One method of a port, called as a shop. */
export interface Call<Port> {
  /** Writes fill a shop; what reads answer is nothing where nobody wrote. */
  readonly does: 'reads' | 'writes';
  readonly as: (port: Port, shop: ShopId) => unknown;
}

/** Every method of a port: a new one does not compile until it is called here. */
export type Calls<Port> = { readonly [Name in keyof Port]: Call<Port> };

export const reads = <Port>(as: Call<Port>['as']): Call<Port> => ({ does: 'reads', as });
export const writes = <Port>(as: Call<Port>['as']): Call<Port> => ({ does: 'writes', as });

export interface Method {
  readonly name: string;
  readonly does: 'reads' | 'writes';
  readonly as: (shop: ShopId) => Promise<unknown>;
}

export function methodsOf<Port>(name: string, port: Port, calls: Calls<Port>): readonly Method[] {
  return Object.entries<Call<Port>>(calls).map(([method, { does, as }]) => ({
    ...{ name: `${name}.${method}`, does },
    as: async (shop) => as(port, shop),
  }));
}

/** Nothing in the words of any port: no row, no list, nought. */
export function isNothing(value: unknown): boolean {
  if (value instanceof Map) return [...value.values()].every(isNothing);
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNothing);
  return !value;
}

/** As JSON, maps included, so that two answers can be compared. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part)) ?? 'undefined';

/** What every read of a shop answers, by the read's name. */
export async function seen(methods: readonly Method[], shop: ShopId): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const { name, does, as } of methods) if (does === 'reads') answers[name] = written(await as(shop));
  return answers;
}
