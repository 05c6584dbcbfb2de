import { Nlu, type NluInput } from '@nlpjs/nlu';
import { corpusFeatures } from '../corpus-features';
import { Classifier } from './classifier';
import { fitCalibrated, type LabelledExample, type Trained } from './fit-calibrated';
import type { LinearModel } from './linear-model';
import { decodeModel, encodeModel } from './model-file';

interface Sentence {
  readonly utterance: string;
  readonly intent: string;
}

/**
 * The classifier of a domain in nlp.js, in place of its perceptron over stems: one separating plane an intent over
 * n-grams. nlp.js calls the methods by name from its pipelines; the hot path reads `classifier` and skips them.
 */
export class LinearNlu extends Nlu {
  classifier: Classifier | undefined;
  /** What was learned on the way, for whoever trained. */
  trained: Trained | undefined;

  override async prepareCorpus(input: NluInput): Promise<NluInput> {
    const sentences = input.corpus as readonly Sentence[];
    const corpus: LabelledExample[] = sentences.map((sentence) => ({
      ...sentence,
      features: corpusFeatures(sentence.utterance),
    }));
    return { ...input, corpus };
  }

  override async innerTrain(input: NluInput): Promise<NluInput> {
    const onProgress = this.settings.onProgress as ((done: number) => void) | undefined;
    this.trained = fitCalibrated(input.corpus as readonly LabelledExample[], onProgress);
    this.adopt(this.trained.model);
    return { ...input, status: { messages: this.trained.model.messages } };
  }

  override async defaultPipelineProcess(input: NluInput): Promise<NluInput> {
    return { ...input, classifications: this.rank(input.text ?? '') };
  }

  /** Takes another model: everything said from now on is read with it. */
  adopt(model: LinearModel) {
    this.classifier = new Classifier(model);
  }

  override toJSON(): object {
    return { model: this.classifier ? encodeModel(this.classifier.model).toString('base64') : null };
  }

  override fromJSON(json: object) {
    const { model } = json as { readonly model: string | null };
    if (model) this.adopt(decodeModel(Buffer.from(model, 'base64')));
  }

  private rank(text: string) {
    if (!this.classifier) return [{ intent: 'None', score: 1 }];
    return this.classifier.ranked(this.classifier.classify(corpusFeatures(text)));
  }
}
