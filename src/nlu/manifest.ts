import { z } from 'zod';

/** Raised with every change to what the model sees or how it learns, so that models of before are trained anew. */
export const pipelineVersion = 6;

const figuresSchema = z.object({
  n: z.number(),
  accuracy: z.number(),
  macroF1: z.number(),
  top3: z.number(),
  none: z.object({ recall: z.number(), precision: z.number(), falseRejects: z.number() }),
});

/** What stands beside a trained model; holds no time, so that it too is the same for the same corpora. */
export const manifestSchema = z.object({
  /** SHA-256 of the corpora, in the order zh, en. */
  corpora: z.string(),
  pipelineVersion: z.number(),
  /** SHA-256 of model.bin. */
  model: z.string(),
  bytes: z.number(),
  messages: z.number(),
  intents: z.number(),
  features: z.number(),
  /** Of a model that had not seen the fifth of the corpora that it is judged on. */
  heldOut: z.object({ zh: figuresSchema, en: figuresSchema }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Whether the model beside this manifest was made of these corpora by this version. */
export const isCurrent = (manifest: Manifest | null, corpora: string): boolean =>
  manifest?.corpora === corpora && manifest.pipelineVersion === pipelineVersion;
