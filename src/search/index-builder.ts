import type { StockedProduct } from '../commerce/product';
import { SegmentBuilder } from './index/build-segment';
import { type Segment, segmentSize } from './index/segment';
import { LexiconCollector, type LexiconSource } from './lexicon-source';

/** What is made of a catalogue by reading it once. */
export interface BuiltIndex {
  readonly segments: readonly Segment[];
  readonly source: LexiconSource;
}

/** Takes products as they come and packs them into segments of 65,536. */
export class IndexBuilder {
  private readonly segments: Segment[] = [];
  private readonly collector = new LexiconCollector();
  private builder = new SegmentBuilder();

  add(product: StockedProduct): void {
    this.builder.add(product);
    this.collector.add(product);
    if (this.builder.count < segmentSize) return;
    this.segments.push(this.builder.finish());
    this.builder = new SegmentBuilder();
  }

  finish(): BuiltIndex {
    if (this.builder.count > 0) this.segments.push(this.builder.finish());
    return { segments: this.segments, source: this.collector.finish(this.segments) };
  }
}
