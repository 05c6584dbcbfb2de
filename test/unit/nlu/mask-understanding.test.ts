import { maskUnderstanding } from '../../../src/nlu/mask-understanding';
import type { Entity } from '../../../src/nlu/understanding';

const address: Entity = {
  entity: 'address',
  value: { street: '世纪大道100号', country: 'CN' },
  text: '世纪大道100号',
  start: 2,
  end: 9,
};

describe('a masked message', () => {
  it('tells neither where somebody lives nor how to reach them', () => {
    const text = '送到世纪大道100号，张三电话138 0013 8000，邮箱zhang.san@example.com，单号SO-20261122-0042';
    const masked = maskUnderstanding({ text, entities: [address] });
    expect(masked).not.toMatch(/\d|世纪|zhang|example/);
    for (const part of ['#address', '#phone', '#email', '#order']) expect(masked).toContain(part);
  });

  it('keeps the words that tell what was meant', () => {
    expect(maskUnderstanding({ text: 'It cost £20, can I get 2?', entities: [] })).toBe(
      'it cost #money , can i get #number ?',
    );
  });
});
