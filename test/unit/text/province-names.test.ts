import { englishProvinces, namesOfProvince } from '../../../src/text/province-names';

describe('the names of a province', () => {
  it.each([
    ['新疆维吾尔自治区', 'xinjiang'],
    ['Xizang', 'tibet'],
    ['Tibet', '西藏'],
    ['内蒙古自治区', 'inner mongolia'],
    ['Zhejiang', '浙江'],
  ])('%s is called %s as well', (province, name) => expect(namesOfProvince(province)).toContain(name));

  it('are its own where no other is known', () => expect(namesOfProvince('Ontario ')).toEqual(['ontario']));

  it('in English have no Chinese among them', () => {
    expect(englishProvinces).toContain('guangdong');
    expect(englishProvinces.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
  });
});
