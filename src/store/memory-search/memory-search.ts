import type { ShopId } from '../../base/ids';
import type { Log } from '../../base/log';
import { isWithin, type Sale } from '../../commerce/promotions';
import type { Catalogue, CatalogueChange } from '../../ports/commerce-store';
import type { ProductSearch } from '../../ports/product-search';
import { IndexBuilder } from '../../search/index-builder';
import type { LexiconFile } from '../../search/lexicon-file';
import { type LexiconSource, mergeSources } from '../../search/lexicon-source';
import { LiveIndex } from '../../search/live-index';
import { searchIndex } from '../../search/search-index';
import { compileLexiconSource, type ShopLexicon } from '../../search/shop-lexicon';
import { type BuildIndex, buildIndex } from './build-index';
import { type IndexSnapshot, readSnapshot, writeSnapshot } from './index-snapshot';
import { tellProgress } from './tell-progress';

export interface MemorySearchDeps {
  readonly shop: ShopId;
  readonly catalogue: Catalogue;
  readonly lexicon: LexiconFile;
  /** Where the index is kept between starts; null keeps none. */
  readonly snapshot: string | null;
  readonly log: Log;
  readonly build?: BuildIndex;
  /** Milliseconds since the epoch. With it, and with a snapshot, an index that nobody asks is put down. */
  readonly now?: () => number;
  /** Of the shop's promotions: prices are those of the moment in which somebody searches. */
  readonly sales?: readonly Sale[];
}

/** The search of one shop, within this process. */
export interface MemorySearch extends ProductSearch {
  readonly lexicon: ShopLexicon;
  /** The newest change that is in the index. */
  readonly sequence: number;
  /** Takes in what changed in the catalogue since; true when products did, not only prices and stock. */
  refresh(): Promise<boolean>;
  /** Whether the index is in memory. */
  readonly isLoaded: boolean;
  /** Waits for what is built in the background. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** An index that was not asked for this long is put down, and read again with the next request. */
export const coldAfter = 30 * 60_000;

/** Changes read at once; a catalogue that changed more is read as a whole. */
const mostChanges = 2000;

/** An index, the words of its catalogue, and how far it has come. */
interface Shelf {
  /** Null while nobody asks: it is in the snapshot. */
  live: LiveIndex | null;
  /** The words of the catalogue as it was when the index was built. */
  readonly source: LexiconSource;
  lexicon: ShopLexicon;
  sequence: number;
}

/** Opens the kept index, or makes one, and then follows the catalogue. */
export async function openMemorySearch(deps: MemorySearchDeps): Promise<MemorySearch> {
  const search = new FollowingSearch(deps, shelve(deps, await firstSnapshot(deps)));
  await search.refresh();
  return search;
}

async function firstSnapshot(deps: MemorySearchDeps): Promise<IndexSnapshot> {
  const newest = await deps.catalogue.lastChange(deps.shop);
  const kept = deps.snapshot === null ? null : await readSnapshot(deps.snapshot);
  if (kept && kept.sequence <= newest && newest - kept.sequence < mostChanges) return kept;
  return buildAnew(deps);
}

/** The change is read before the products: what changes meanwhile is followed again, and nothing is missed. */
async function buildAnew(deps: MemorySearchDeps): Promise<IndexSnapshot> {
  const { shop, catalogue, snapshot, build = buildIndex } = deps;
  const sequence = await catalogue.lastChange(shop);
  const of = await catalogue.size(shop);
  return tellProgress(deps, async (onProgress) => {
    const onTaken = (done: number) => onProgress({ phase: 'products', done, of });
    const built = { ...(await build(catalogue.all(shop), onTaken)), sequence };
    onProgress({ phase: 'file', done: 0, of: 1 });
    if (snapshot !== null) await writeSnapshot(snapshot, built);
    return built;
  });
}

const shelve = ({ shop, lexicon }: MemorySearchDeps, { segments, source, sequence }: IndexSnapshot): Shelf => ({
  live: new LiveIndex(shop, segments),
  source,
  lexicon: compileLexiconSource(source, lexicon),
  sequence,
});

class FollowingSearch implements MemorySearch {
  private rebuilding: Promise<void> | null = null;
  /** One at a time: following, putting down, taking up. */
  private last: Promise<unknown> = Promise.resolve();
  private askedAt: number;
  /** Products came while the index was being taken up: who follows hears of it next. */
  private hasNews = false;

  constructor(
    private readonly deps: MemorySearchDeps,
    private shelf: Shelf,
  ) {
    this.askedAt = this.now();
  }

  get lexicon(): ShopLexicon {
    return this.shelf.lexicon;
  }

  get sequence(): number {
    return this.shelf.sequence;
  }

  get isLoaded(): boolean {
    return this.shelf.live !== null;
  }

  async search(shop: ShopId, query: Parameters<ProductSearch['search']>[1]) {
    if (shop !== this.deps.shop) throw new Error(`this index is not of the shop ${shop}`);
    this.askedAt = this.now();
    const live = this.shelf.live ?? (await this.inTurn(() => this.takeUp()));
    live.setSales(this.salesOfNow());
    return searchIndex(live.current, query);
  }

  refresh(): Promise<boolean> {
    return this.inTurn(async () => {
      const news = this.hasNews;
      this.hasNews = false;
      this.putDown();
      return (this.shelf.live !== null && (await this.follow(this.shelf.live))) || news;
    });
  }

  async settled(): Promise<void> {
    await this.rebuilding;
  }

  close(): Promise<void> {
    return this.settled();
  }

  private now(): number {
    return this.deps.now?.() ?? 0;
  }

  private salesOfNow(): readonly Sale[] {
    const now = this.now();
    return (this.deps.sales ?? []).filter((sale) => isWithin(sale, now));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.catch(() => undefined).then(work);
    this.last = done;
    return done;
  }

  /** What was taken in since the snapshot is followed again when the index is taken up. */
  private putDown(): void {
    const isCold = this.now() - this.askedAt >= coldAfter;
    if (isCold && this.deps.snapshot !== null && this.rebuilding === null) this.shelf.live = null;
  }

  private async takeUp(): Promise<LiveIndex> {
    if (this.shelf.live) return this.shelf.live;
    this.shelf = shelve(this.deps, await firstSnapshot(this.deps));
    const { live } = this.shelf;
    if (!live) throw new Error('a shelf was made without an index');
    this.hasNews = true;
    await this.follow(live);
    return live;
  }

  private async follow(live: LiveIndex): Promise<boolean> {
    const { catalogue, shop } = this.deps;
    const changes = await catalogue.changesSince(shop, this.shelf.sequence, mostChanges);
    if (changes.length === 0) return false;
    const isWhole = changes.length >= mostChanges;
    if (!isWhole) await this.takeIn(live, changes);
    const products = changes.some(({ what }) => what === 'all');
    if (isWhole || live.isDeltaFull) this.rebuild();
    return products;
  }

  private async takeIn(live: LiveIndex, changes: readonly CatalogueChange[]): Promise<void> {
    const { catalogue, shop } = this.deps;
    const whole = new Set(changes.filter(({ what }) => what === 'all').map(({ product }) => product));
    const ids = [...new Set(changes.map(({ product }) => product))];
    const found = new Map((await catalogue.products(shop, ids)).map((product) => [product.id, product]));
    for (const id of ids) {
      const product = found.get(id);
      if (!product) live.remove(id);
      else if (whole.has(id)) live.put(product);
      else live.offer(product);
    }
    if (whole.size > 0) this.shelf.lexicon = compileLexiconSource(this.newestSource(live), this.deps.lexicon);
    this.shelf.sequence = changes.at(-1)?.sequence ?? this.shelf.sequence;
  }

  private newestSource(live: LiveIndex): LexiconSource {
    const builder = new IndexBuilder();
    for (const product of live.later) builder.add(product);
    return mergeSources(this.shelf.source, builder.finish().source);
  }

  /** In the background, once at a time; the old index answers until the new one is there. */
  private rebuild(): void {
    this.rebuilding ??= buildAnew(this.deps)
      .then((built) => {
        this.shelf = shelve(this.deps, built);
      })
      .catch((error: unknown) => this.deps.log.warn('indexNotRebuilt', { shop: this.deps.shop, error: String(error) }))
      .finally(() => {
        this.rebuilding = null;
      });
  }
}
