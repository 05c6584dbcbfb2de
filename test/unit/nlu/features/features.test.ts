import { createHash } from 'node:crypto';
import { delexicalise } from '../../../../src/nlu/features/delexicalise';
import { messageFeatures, plainFeatures } from '../../../../src/nlu/features/message-features';
import { pipelineVersion } from '../../../../src/nlu/manifest';
import type { Entity } from '../../../../src/nlu/understanding';
import { normalise } from '../../../../src/text/normalise';

const names = (text: string, entities: readonly Entity[] = []) =>
  new Set(messageFeatures(normalise(text), entities, { named: true }).names);

const spanOf = (text: string, part: string) => ({
  text: part,
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

describe('features', () => {
  it('hold words, pairs, letters, characters and readings', () => {
    for (const name of ['word:where', 'word:where is', 'letters:whe', 'letters: is ']) {
      expect(names('Where is it')).toContain(name);
    }
    for (const name of ['han:退', 'han:退货', 'han:要退货', 'pinyin:tui', 'pinyin:tui huo']) {
      expect(names('我要退货')).toContain(name);
    }
  });

  it('share the readings of a homophone typo', () => {
    const shared = [...names('我要腿货')].filter((name) => names('我要退货').has(name));
    expect(shared).toContain('pinyin:tui huo');
  });

  it('hold the class of a phone, an order and a sum, not their figures', () => {
    const text = '订单SO-20261122-0042 电话13800138000 退200元';
    for (const name of ['han:#order', 'han:#phone', 'han:#money']) expect(names(text)).toContain(name);
    expect([...names(text)].filter((name) => /\d/.test(name) && !name.startsWith('entity:rest'))).toEqual([]);
  });

  it('hold the class of an entity with its neighbours', () => {
    const text = '适合油皮的洗面奶';
    const found: Entity[] = [
      { entity: 'attribute', value: { name: 'skinType', value: 'oily' }, ...spanOf(text, '油皮') },
      { entity: 'category', value: 'cleansers', ...spanOf(text, '洗面奶') },
    ];
    expect(delexicalise(normalise(text), found)).toBe('适合 #attribute 的 #category ');
    for (const name of ['entity:#category', 'entity:的 #category', 'entity:rest 3']) {
      expect(names(text, found)).toContain(name);
    }
  });

  it('are none for a text without words', () => {
    expect(plainFeatures(' ... ').hashes).toEqual([]);
  });
});

/** When this fails, raise `pipelineVersion`: models of before see other features than the ones they were trained on. */
it('the pipeline version is raised with every change of the features', () => {
  const texts = ['我要退货，iPhone 15 的手机壳', "where's my order #1234? it's £20", '好的👌 thanks'];
  const digest = createHash('sha256');
  for (const text of texts) {
    const { hashes, kinds } = plainFeatures(text);
    digest.update(JSON.stringify([hashes, kinds]));
  }
  expect({ pipelineVersion, features: digest.digest('hex').slice(0, 12) }).toMatchInlineSnapshot(`
{
  "features": "b4dca5ba6b31",
  "pipelineVersion": 6,
}
`);
});
