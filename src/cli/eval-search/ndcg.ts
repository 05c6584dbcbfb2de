const gain = (grade: number): number => 2 ** grade - 1;

const dcg = (grades: readonly number[], depth: number): number =>
  grades.slice(0, depth).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/** NDCG of a ranking by graded judgements; null where nothing is relevant. An id without a judgement counts as 0. */
export function ndcg(ids: readonly string[], judged: Readonly<Record<string, number>>, depth = 10): number | null {
  const ideal = dcg(
    Object.values(judged).sort((a, b) => b - a),
    depth,
  );
  return ideal === 0
    ? null
    : dcg(
        ids.map((id) => judged[id] ?? 0),
        depth,
      ) / ideal;
}

/** The same with ids that nobody judged dropped from the ranking first. */
export const judgedNdcg = (ids: readonly string[], judged: Readonly<Record<string, number>>): number | null =>
  ndcg(
    ids.filter((id) => id in judged),
    judged,
  );
