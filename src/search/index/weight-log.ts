import { NumberList } from './number-list';
import { type FieldName, fieldNames, fieldWeights } from './product-texts';

const saturation = 1.2;

/** Term counts a field of each posting, kept small until average lengths are known. */
export class WeightLog {
  private readonly lengths = new NumberList();
  private readonly documentEnds = new NumberList();
  private readonly fields = new NumberList();
  private readonly ends = new NumberList();
  private documents = 0;

  startDocument(lengths: readonly number[]): void {
    if (this.documents > 0) this.documentEnds.push(this.ends.length);
    this.documents += 1;
    for (const length of lengths) this.lengths.push(length);
  }

  /** A count is kept as field * 65536 + hundredths. */
  add(counts: Float32Array, from: number): void {
    for (let field = 0; field < fieldNames.length; field += 1) {
      const times = counts[from + field] ?? 0;
      if (times > 0) this.fields.push(field * 65_536 + Math.min(65_535, Math.round(times * 100)));
    }
    this.ends.push(this.fields.length);
  }

  impacts(): Uint8Array {
    this.documentEnds.push(this.ends.length);
    const averages = this.averages();
    const impacts = new Uint8Array(this.ends.length);
    let from = 0;
    let posting = 0;
    for (let doc = 0; doc < this.documents; doc += 1) {
      const factors = this.factors(doc, averages);
      const end = this.documentEnds.at(doc);
      for (; posting < end; posting += 1) {
        let weight = 0;
        for (; from < this.ends.at(posting); from += 1) {
          const entry = this.fields.at(from);
          weight += ((entry & 65_535) / 100) * (factors[entry >>> 16] ?? 0);
        }
        impacts[posting] = Math.max(1, Math.round((255 * weight) / (saturation + weight)));
      }
    }
    return impacts;
  }

  private averages(): number[] {
    return fieldNames.map((_, at) => {
      let sum = 0;
      for (let doc = 0; doc < this.documents; doc += 1) sum += this.lengths.at(doc * fieldNames.length + at);
      return Math.max(1, sum / Math.max(1, this.documents));
    });
  }

  /** By how much one occurrence counts in each field of this document. */
  private factors(doc: number, averages: readonly number[]): number[] {
    return fieldNames.map((field: FieldName, at) => {
      const { weight, length } = fieldWeights[field];
      const share = this.lengths.at(doc * fieldNames.length + at) / (averages[at] ?? 1);
      return weight / (1 - length + length * share);
    });
  }
}
