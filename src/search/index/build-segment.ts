import type { StockedProduct } from '../../commerce/product';
import { FieldCounts } from './field-counts';
import { NumberList } from './number-list';
import { Numbering } from './numbering';
import { fieldNames, type ProductTexts, productTexts } from './product-texts';
import {
  anyValue,
  brandFacet,
  categoryFacet,
  facetKey,
  type Lists,
  type Postings,
  type Segment,
  titleWord,
} from './segment';
import { packStrings } from './string-table';
import { TermReader } from './term-reader';
import type { TitleToken } from './title-heads';
import { WeightLog } from './weight-log';

const dayMs = 86_400_000;
const titleField = fieldNames.indexOf('title');

class ListsBuilder {
  private readonly starts = new NumberList();
  private readonly values = new NumberList();

  constructor() {
    this.starts.push(0);
  }

  add(values: Iterable<number>): void {
    for (const value of values) this.values.push(value);
    this.starts.push(this.values.length);
  }

  finish(): Lists {
    return { starts: this.starts.toArray(), values: this.values.toArray() };
  }
}

/** (term, document, weights) as they come; turned into lists by term with one counting sort. */
class PostingsBuilder {
  private readonly keys: number[] = [];
  readonly numbering = new Numbering();
  private readonly docs = new NumberList();
  private readonly terms = new NumberList();

  add(key: number, doc: number): void {
    this.terms.push(key);
    this.docs.push(doc);
    this.keys[key] = (this.keys[key] ?? 0) + 1;
  }

  finish(): { readonly postings: Postings; readonly order: Uint32Array } {
    const { starts, docs, order } = this.sorted(this.numbering.list.length);
    return { postings: { keys: packStrings(this.numbering.list), starts, docs }, order };
  }

  /** Documents by key, for keys below this number. */
  sorted(keys: number): { readonly starts: Uint32Array; readonly docs: Uint16Array; readonly order: Uint32Array } {
    const starts = new Uint32Array(keys + 1);
    for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key] ?? 0) + (this.keys[key] ?? 0);
    const next = starts.slice();
    const docs = new Uint16Array(this.docs.length);
    const order = new Uint32Array(this.docs.length);
    for (let at = 0; at < this.docs.length; at += 1) {
      const key = this.terms.at(at);
      const to = next[key] ?? 0;
      next[key] = to + 1;
      docs[to] = this.docs.at(at);
      order[to] = at;
    }
    return { starts, docs, order };
  }
}

function inOrder(impacts: Uint8Array, order: Uint32Array): Uint8Array {
  const sorted = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at += 1) sorted[at] = impacts[order[at] ?? 0] ?? 1;
  return sorted;
}

/**
 * So many products in a row are put in order of category and brand, so that what a query finds stands close together in memory.
 * Few enough to wait for each other.
 */
const runLength = 8192;

const likeness = ({ category, brand }: StockedProduct): string =>
  `${category.map(({ id }) => id).join('/')}\u0001${brand?.id ?? ''}`;

interface Waiting {
  readonly product: StockedProduct;
  readonly place: number;
  readonly likeness: string;
}

/** Gathers up to 65,536 products, then packs them. */
export class SegmentBuilder {
  private waiting: Waiting[] = [];
  private readonly places = new NumberList();
  private readonly products: string[] = [];
  private readonly skus: string[] = [];
  private readonly terms = new PostingsBuilder();
  private readonly counts = new FieldCounts(fieldNames.length);
  private readonly reader = new TermReader(this.terms.numbering);
  private readonly titled = new PostingsBuilder();
  private readonly facets = new PostingsBuilder();
  private readonly docFacets = new ListsBuilder();
  private readonly titles = new ListsBuilder();
  private readonly variantFacets = new ListsBuilder();
  private readonly variantStarts = new NumberList();
  private readonly variantDocs = new NumberList();
  private readonly prices: number[] = [];
  private readonly fullPrices: number[] = [];
  private readonly stock: number[] = [];
  private readonly sales = new NumberList();
  private readonly ratings: number[] = [];
  private readonly ratingCounts = new NumberList();
  private readonly added: number[] = [];
  /** One entry a posting and field, until the average lengths are known: field, times, length of the field. */
  private readonly weights = new WeightLog();

  get count(): number {
    return this.products.length + this.waiting.length;
  }

  add(product: StockedProduct): void {
    this.waiting.push({ product, place: this.count, likeness: likeness(product) });
    if (this.waiting.length === runLength) this.addWaiting();
  }

  private addWaiting(): void {
    this.waiting.sort((a, b) => (a.likeness < b.likeness ? -1 : a.likeness > b.likeness ? 1 : a.place - b.place));
    for (const { product, place } of this.waiting) {
      this.places.push(place);
      this.addNow(product);
    }
    this.waiting = [];
  }

  private addNow(product: StockedProduct): void {
    const doc = this.products.length;
    this.products.push(product.id);
    const texts = productTexts(product);
    this.addTexts(doc, texts);
    this.addVariants(doc, product);
    this.sales.push(product.sales);
    this.ratings.push(product.rating ?? -1);
    this.ratingCounts.push(product.ratingCount);
    this.added.push(Math.floor(Date.parse(product.addedOn) / dayMs) || 0);
  }

  private addTexts(doc: number, { title, others }: ProductTexts): void {
    const lengths = fieldNames.map(() => 0);
    lengths[titleField] = this.addTitle(doc, title);
    fieldNames.forEach((field, at) => {
      if (field === 'title') return;
      for (const text of others[field]) {
        const terms = this.reader.read(text);
        for (const term of terms) this.counts.add(term, at, 1);
        lengths[at] = (lengths[at] ?? 0) + terms.length;
      }
    });
    this.weights.startDocument(lengths);
    this.counts.drain((term, counts, from) => {
      this.terms.add(term, doc);
      this.weights.add(counts, from);
    });
  }

  /** Words of a title; says how many there are. */
  private addTitle(doc: number, title: readonly TitleToken[]): number {
    const things = new Set<number>();
    const modifiers = new Set<number>();
    const words: number[] = [];
    let length = 0;
    for (const { token, times } of title) {
      if (token === '') {
        words.push(0);
        continue;
      }
      const term = this.terms.numbering.of(token);
      words.push(titleWord(term, times < 1));
      this.counts.add(term, titleField, times);
      length += 1;
      if (times === 1) things.add(term);
      else modifiers.add(term);
    }
    for (const term of things) this.titled.add(term * 2, doc);
    for (const term of modifiers) if (!things.has(term)) this.titled.add(term * 2 + 1, doc);
    this.titles.add(words);
    return length;
  }

  private addVariants(doc: number, product: StockedProduct): void {
    const own = new Set<string>(product.category.map(({ id }) => facetKey(categoryFacet, id)));
    if (product.brand) own.add(facetKey(brandFacet, product.brand.id));
    for (const { name, value } of product.attributes) own.add(facetKey(name, value.id)).add(facetKey(name, anyValue));
    this.variantStarts.push(this.skus.length);
    for (const variant of product.variants) {
      const values = Object.entries(variant.options).map(([name, value]) => facetKey(name, value.id));
      for (const value of values) own.add(value);
      for (const name of Object.keys(variant.options)) own.add(facetKey(name, anyValue));
      this.skus.push(variant.sku);
      this.variantDocs.push(doc);
      this.variantFacets.add(values.map((value) => this.facets.numbering.of(value)));
      this.prices.push(variant.price.amount);
      this.fullPrices.push(Math.max(variant.price.amount, variant.listPrice?.amount ?? 0));
      this.stock.push(product.available[variant.sku] ?? 0);
    }
    const numbers = [...own].map((key) => this.facets.numbering.of(key));
    for (const number of numbers) this.facets.add(number, doc);
    this.docFacets.add(numbers);
  }

  finish(): Segment {
    this.addWaiting();
    const { postings: terms, order } = this.terms.finish();
    const { starts, docs } = this.titled.sorted((terms.starts.length - 1) * 2);
    const impacts = this.weights.impacts();
    this.variantStarts.push(this.skus.length);
    return {
      count: this.products.length,
      places: Uint16Array.from(this.places.toArray()),
      products: packStrings(this.products),
      skus: packStrings(this.skus),
      terms,
      titled: { starts, docs },
      impacts: inOrder(impacts, order),
      facets: this.facets.finish().postings,
      docFacets: this.docFacets.finish(),
      titles: this.titles.finish(),
      variantStarts: this.variantStarts.toArray(),
      variantDocs: Uint16Array.from(this.variantDocs.toArray()),
      variantFacets: this.variantFacets.finish(),
      prices: Float64Array.from(this.prices),
      fullPrices: Float64Array.from(this.fullPrices),
      stock: Int32Array.from(this.stock),
      sales: this.sales.toArray(),
      ratings: Float32Array.from(this.ratings),
      ratingCounts: this.ratingCounts.toArray(),
      added: Int32Array.from(this.added),
      dead: new Uint8Array(this.products.length),
    };
  }
}
