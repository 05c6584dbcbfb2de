import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StockedProduct } from '../commerce/product';
import { emptyLexiconFile } from '../search/lexicon-file';
import { readJsonLines } from '../store/catalogue-import/read-jsonl';
import { readLexiconFile } from '../store/shop-folder/read-lexicon-file';
import { bench } from './eval-search/bench';
import type { Engine, EngineMaker } from './eval-search/engine';
import { type Measured, measure } from './eval-search/measure';
import { ownEngine } from './eval-search/own-engine';
import { miniSearch, orama, sqliteFts5 } from './eval-search/package-engines';
import { reportHead, reportLine } from './eval-search/report';
import { type JudgedRequest, readChorus, readRequests } from './eval-search/requests';
import { readShared } from './eval-search/shared-catalogues';
import { parseArguments } from './nlu/arguments';

const root = join(__dirname, '..', '..');
const usage = `npm run eval:search -- --data DIR [--own] [--worst N]
npm run eval:search -- --data DIR --bench 100000 [--own]
DIR holds the public catalogues (litemall-zh, dummyjson, makeup-en, bestbuy, tau-bench-retail, icecat-chorus).
--own measures our search alone; --worst N lists the N worst requests; --bench N measures speed and size at N products.`;

const currencies: Readonly<Record<string, string>> = { litemall: 'CNY', demo: 'CNY' };

function productsOf(name: string, data: string): StockedProduct[] {
  if (name !== 'demo') return readShared(name, data);
  const lines = readJsonLines(readFileSync(join(root, 'shops', 'demo', 'catalogue.jsonl'), 'utf8'));
  return [...lines].flatMap((read) => {
    if ('bad' in read) return [];
    const { stock, ...product } = read.row;
    return [{ ...product, available: stock }];
  });
}

const makers = (name: string, ownOnly: boolean): readonly EngineMaker[] => {
  const lexicon = name === 'demo' ? readLexiconFile(join(root, 'shops', 'demo')) : emptyLexiconFile;
  return ownOnly ? [ownEngine(lexicon)] : [ownEngine(lexicon), miniSearch, orama, sqliteFts5];
};

/** Every request put to every engine, one catalogue after the other. */
async function run(
  requests: readonly JudgedRequest[],
  data: string,
  ownOnly: boolean,
): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>();
  for (const name of new Set(requests.map(({ catalogue }) => catalogue))) {
    const products = productsOf(name, data);
    const byId = new Map<string, StockedProduct>(products.map((product) => [product.id, product]));
    for (const maker of makers(name, ownOnly)) {
      const engine: Engine = await maker.make(products, currencies[name] ?? 'USD');
      for (const request of requests.filter(({ catalogue }) => catalogue === name)) {
        const measured = await measure(engine, request, byId);
        if (measured) results.set(engine.name, [...(results.get(engine.name) ?? []), measured]);
      }
    }
  }
  return results;
}

function report(title: string, results: ReadonlyMap<string, readonly Measured[]>, worst: number): void {
  console.log(`\n${title}, ${[...results.values()][0]?.length ?? 0} requests`);
  console.log(reportHead);
  for (const [name, measured] of results) console.log(reportLine(name, measured));
  const own = [...(results.get('shoptalk') ?? [])].sort((a, b) => a.ndcg - b.ndcg).slice(0, worst);
  for (const { ndcg, request } of own) console.log(`  ${ndcg.toFixed(2)} ${request.catalogue}: ${request.text}`);
}

async function main(args: readonly string[]): Promise<void> {
  const { value, has } = parseArguments(args, ['data', 'worst', 'bench']);
  const data = resolve(value('data') ?? join(root, 'data', 'public'));
  if (!existsSync(data)) {
    console.log(usage);
    process.exitCode = 1;
    return;
  }
  const size = value('bench');
  if (size !== null) return bench(Number(size), data, has('own'));
  const judged = join(root, 'test', 'search');
  const sets: readonly (readonly [string, readonly JudgedRequest[]])[] = [
    ['Chinese requests', readRequests(join(judged, 'judged.zh.jsonl'), 'zh')],
    ['English requests', readRequests(join(judged, 'judged.en.jsonl'), 'en')],
    ['Chorus development queries (judged products only)', readChorus(data)],
  ];
  for (const [title, requests] of sets)
    report(title, await run(requests, data, has('own')), Number(value('worst') ?? 0));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
