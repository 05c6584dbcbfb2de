import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import type { Corpus } from '../corpus';
import { LinearNlu } from './linear-nlu';

/** Both languages share one model, so that a message may mix them. */
const jointLocale = 'xx';
const domain = 'master_domain';

export interface Frame {
  readonly nlp: Nlp;
  /** The classifier that nlp.js made for the one domain. */
  readonly nlu: LinearNlu;
}

/**
 * nlp.js with our classifier in it: its container, its corpora, its training pipeline, its export and import. What it
 * would do beside is off: sentiment, saving by itself, answers by exact match, the guess of the language.
 */
export function createFrame(settings: { readonly onProgress?: (done: number) => void } = {}): Frame {
  const container = containerBootstrap();
  container.register('LinearNlu', LinearNlu, false);
  container.registerConfiguration(`domain-manager-${jointLocale}`, {
    nluByDomain: { default: { className: 'LinearNlu', settings } },
    trainByDomain: false,
    useStemDict: false,
  });
  container.registerPipeline(`domain-manager-${jointLocale}-train`, [
    '.generateCorpus',
    '.innerTrain',
    'output.status',
  ]);
  container.registerPipeline(`nlu-${jointLocale}-train`, ['.prepareCorpus', '.innerTrain']);
  const nlp = new Nlp({
    container,
    languages: [jointLocale],
    autoSave: false,
    autoLoad: false,
    calculateSentiment: false,
    nlu: { log: false },
  });
  const nlu = nlp.nluManager.domainManagers[jointLocale]?.addDomain(domain);
  if (!(nlu instanceof LinearNlu)) throw new Error('nlp.js did not take the classifier of this shop.');
  return { nlp, nlu };
}

export async function trainFrame({ nlp }: Frame, corpora: readonly Corpus[]): Promise<void> {
  for (const corpus of corpora) await nlp.addCorpus({ ...corpus, locale: jointLocale });
  await nlp.train();
}
