/** Raised when a weight changes, and kept with each score that is explained. */
export const rankVersion = 3;

/** Weights of the last ranking: a linear sum of features between 0 and 1. */
export const rankWeights = {
  /** BM25F of the words asked for, against a product that says them as well as can be. */
  text: 2.5,
  /** Share of the words that stand in the title. */
  title: 0.35,
  /** Pairs of neighbouring words that are neighbours in the title. */
  phrase: 0.25,
  /** A word with a figure in it, such as a model number, stands in the title. */
  model: 0.3,
  /** What is looked for stands in the title, as the thing itself. */
  kind: 0.1,
  /** Share of the title that was asked for. */
  focus: 0.15,
  /** Likely conditions fulfilled. */
  likely: 1,
  stock: 0.1,
  /** Sales and ratings. */
  liked: 0.15,
} as const;

export type RankFeature = keyof typeof rankWeights;
export type ScoreParts = Readonly<Record<RankFeature, number>>;

/** The weighted sum of the features: a product's score. Written out, since it is worked out a hundred times a search. */
export const scoreOf = (parts: ScoreParts): number =>
  rankWeights.text * parts.text +
  rankWeights.title * parts.title +
  rankWeights.phrase * parts.phrase +
  rankWeights.model * parts.model +
  rankWeights.kind * parts.kind +
  rankWeights.focus * parts.focus +
  rankWeights.likely * parts.likely +
  rankWeights.stock * parts.stock +
  rankWeights.liked * parts.liked;
