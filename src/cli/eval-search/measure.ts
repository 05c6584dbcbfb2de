import type { StockedProduct } from '../../commerce/product';
import type { Engine } from './engine';
import { judgedNdcg, ndcg } from './ndcg';
import type { JudgedRequest } from './requests';

export interface Measured {
  readonly request: JudgedRequest;
  readonly ndcg: number;
  /** Hits among the first twenty outside a stated price, brand or refusal. */
  readonly violations: number;
  readonly looked: number;
  readonly empty: boolean;
  /** Share of the first ten that nobody judged. */
  readonly unjudged: number;
  readonly milliseconds: number;
}

const shown = 20;

function violates(request: JudgedRequest, product: StockedProduct | undefined, priceMinor: number): boolean {
  const { min, max, brand, not } = request;
  if ((max !== undefined && priceMinor > max) || (min !== undefined && priceMinor < min)) return true;
  if (brand !== undefined && product?.brand?.id !== brand) return true;
  if (not === undefined) return false;
  const said = [product?.title.zh, product?.title.en, product?.brand?.id].join(' ').toLowerCase();
  return said.includes(not.toLowerCase());
}

/** One request put to one engine. */
export async function measure(
  engine: Engine,
  request: JudgedRequest,
  products: ReadonlyMap<string, StockedProduct>,
): Promise<Measured | null> {
  const started = performance.now();
  const hits = await engine.search(request.text, request.locale);
  const milliseconds = performance.now() - started;
  const ids = hits.map(({ id }) => id);
  const quality = request.shallow ? judgedNdcg(ids, request.relevant) : ndcg(ids, request.relevant);
  if (quality === null) return null;
  const first = hits.slice(0, shown);
  const top = ids.slice(0, 10);
  return {
    request,
    ndcg: quality,
    violations: first.filter(({ id, priceMinor }) => violates(request, products.get(id), priceMinor)).length,
    looked: first.length,
    empty: hits.length === 0,
    unjudged: top.length === 0 ? 0 : top.filter((id) => !(id in request.relevant)).length / top.length,
    milliseconds,
  };
}
