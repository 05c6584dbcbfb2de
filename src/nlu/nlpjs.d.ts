/** The pieces of nlp.js that are used; it ships no types of its own. */
declare module '@nlpjs/core' {
  export class Container {
    /** Registers a class under its name, or under `name` when one is given. */
    use(item: unknown, name?: string): string;
    register(name: string, item: unknown, isSingleton?: boolean): void;
    registerConfiguration(name: string, configuration: object, force?: boolean): void;
    registerPipeline(name: string, pipeline: readonly string[], overwrite?: boolean): void;
  }
  export function containerBootstrap(settings?: object): Container;
}

declare module '@nlpjs/nlu' {
  import type { Container } from '@nlpjs/core';

  export interface NluInput {
    text?: string;
    utterance?: string;
    settings: Record<string, unknown>;
    corpus?: unknown;
    classifications?: { intent: string; score: number }[];
    status?: unknown;
  }

  /** The base of every classifier of a domain: its steps are called by name from the pipelines of its tag. */
  export class Nlu {
    constructor(settings?: object, container?: Container);
    container: Container;
    settings: Record<string, unknown>;
    registerDefault(): void;
    prepareCorpus(input: NluInput): Promise<NluInput>;
    innerTrain(input: NluInput): Promise<NluInput>;
    defaultPipelineProcess(input: NluInput): Promise<NluInput>;
    toJSON(): object;
    fromJSON(json: object): void;
  }
}

declare module '@nlpjs/nlp' {
  import type { Container } from '@nlpjs/core';
  import type { Nlu } from '@nlpjs/nlu';

  interface DomainManager {
    addDomain(name: string): Nlu;
  }

  export class Nlp {
    constructor(settings: object);
    container: Container;
    nluManager: { domainManagers: Record<string, DomainManager | undefined> };
    addLanguage(locale: string): void;
    addDocument(locale: string, utterance: string, intent: string): void;
    addCorpus(corpus: object): Promise<void>;
    train(): Promise<unknown>;
    process(locale: string, utterance: string): Promise<{ classifications: { intent: string; score: number }[] }>;
    /** The whole frame as JSON text, and back. */
    export(minified?: boolean): string;
    import(data: string): void;
  }
}

declare module '@nlpjs/lang-en-min' {
  /** Tokenizer, stemmer and stop words of English, as a plugin of a container. */
  export class LangEn {}
}
