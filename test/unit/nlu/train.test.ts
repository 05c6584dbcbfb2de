import { createHash } from 'node:crypto';
import { createFrame } from '../../../src/nlu/model/frame';
import { decodeModel, encodeModel } from '../../../src/nlu/model/model-file';
import { train } from '../../../src/nlu/train';
import { smallCorpora } from '../../support/small-corpora';

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('training', () => {
  it('gives the same bytes twice', async () => {
    const [first, second] = [await train(smallCorpora), await train(smallCorpora)];
    expect(digest(first.bytes)).toBe(digest(second.bytes));
  });

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    await train(smallCorpora, (done) => shares.push(done));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('refuses corpora without messages', async () => {
    await expect(train([{ name: 'empty', locale: 'en', data: [] }])).rejects.toThrow();
  });
});

describe('the model file', () => {
  it('is read back as it was written', async () => {
    const { model, bytes } = await train(smallCorpora);
    expect(decodeModel(bytes)).toEqual(model);
    expect(encodeModel(decodeModel(bytes)).equals(bytes)).toBe(true);
  });

  it('is refused when it is something else, cut short or of another format', async () => {
    const { bytes } = await train(smallCorpora);
    expect(() => decodeModel(Buffer.from('{}'))).toThrow('no model');
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 400))).toThrow('cut short');
    const other = Buffer.from(bytes);
    other.write('"formatVersion":9', other.indexOf('"formatVersion":1'));
    expect(() => decodeModel(other)).toThrow('format 9');
  });
});

describe('the frame of nlp.js', () => {
  it('classifies by our classifier and carries it through export and import', async () => {
    const { model } = await train(smallCorpora);
    const frame = createFrame();
    frame.nlu.adopt(model);
    const restored = createFrame();
    restored.nlp.import(frame.nlp.export());
    for (const { nlp } of [frame, restored]) {
      const { classifications } = await nlp.process('xx', '我想退货');
      expect(classifications[0]?.intent).toBe('return.request');
    }
  });
});
