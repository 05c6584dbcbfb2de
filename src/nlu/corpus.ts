import { z } from 'zod';
import { intents } from './intents';

/** A corpus in the format of nlp.js, one a language. */
export const corpusSchema = z.object({
  name: z.string(),
  locale: z.string(),
  data: z.array(z.object({ intent: z.enum(intents), utterances: z.array(z.string().min(1)).min(1) })),
});

export interface Corpus {
  readonly name: string;
  readonly locale: string;
  readonly data: readonly { readonly intent: string; readonly utterances: readonly string[] }[];
}
