import { namesShopper } from '../../../src/commerce/identity';

const named = (first: string, last: string) => ({ name: { first, last } });

test.each([
  ['Hi, I’m Yusuf Rossi, zip 19122', 'Yusuf', 'Rossi'],
  ['yusuf rossi', 'Yusuf', 'Rossi'],
  ['Rossi, Yusuf', 'Yusuf', 'Rossi'],
  ['this is Sinéad O’Brien', 'Sinead', "O'Brien"],
  ['ANNA-MARIA DE LUCA here', 'Anna-Maria', 'De Luca'],
  ['我是Yusuf Rossi，邮编19122', 'Yusuf', 'Rossi'],
  ['我叫张三', '三', '张'],
])('%s names %s %s', (text, first, last) => {
  expect(namesShopper(text, named(first, last))).toBe(true);
});

test.each([
  ['Yusuf bought it, says Mr Rossi', 'Yusuf', 'Rossi'],
  ['Yusuf', 'Yusuf', 'Rossi'],
  ['Yusufa Rossini', 'Yusuf', 'Rossi'],
  ['', 'Yusuf', 'Rossi'],
])('%s does not name %s %s', (text, first, last) => {
  expect(namesShopper(text, named(first, last))).toBe(false);
});
