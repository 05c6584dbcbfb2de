import { compared } from '../../../../src/dialogs/service/compared-values';

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, name }));
const fits = (said: string, option: string, names: readonly string[], old: string) =>
  compared(said, named(...names), { option, old }).map(({ id }) => id);

describe('compared', () => {
  const pieces = ['500', '1000', '1500', '2000'];

  it('takes more and fewer of what is named', () => {
    expect(fits('one with fewer pieces', 'pieces', pieces, '1500')).toEqual(['500', '1000']);
    expect(fits('one with more pieces', 'pieces', pieces, '1500')).toEqual(['2000']);
  });

  it('knows sizes and degrees', () => {
    expect(fits('a larger one', 'size', ['S', 'M', 'L', 'XL'], 'M')).toEqual(['L', 'XL']);
    expect(fits('换成亮一点的', 'brightness', ['low', 'medium', 'high'], 'medium')).toEqual(['high']);
    expect(fits('换小一号', 'size', ['8', '9', '10'], '9')).toEqual(['8']);
    expect(fits('a bigger one', 'storage capacity', ['512GB', '1TB'], '512GB')).toEqual(['1TB']);
  });

  it('says nothing of options that are not meant, or that have no order', () => {
    expect(fits('one with fewer pieces', 'size', ['S', 'M'], 'M')).toEqual([]);
    expect(fits('a larger one', 'theme', ['art', 'animals'], 'art')).toEqual([]);
    expect(fits('in red', 'size', ['S', 'M'], 'M')).toEqual([]);
  });
});
