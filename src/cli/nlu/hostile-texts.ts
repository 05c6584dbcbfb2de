/** Texts that were made to be slow to read: each is answered like any other. */
export const hostileTexts: readonly string[] = [
  'a'.repeat(20_000),
  '退'.repeat(20_000),
  '1'.repeat(20_000),
  '1 '.repeat(10_000),
  'a-'.repeat(10_000),
  'a@'.repeat(10_000),
  '$1.'.repeat(7000),
  '另外，'.repeat(7000),
  '第一个和'.repeat(5000),
  '明天下周一'.repeat(4000),
  '上海市浦东新区'.repeat(3000),
  'two hundred and '.repeat(1500),
  'flat 1, 2 high street, '.repeat(900),
  '一百二十三点'.repeat(4000),
  '👩‍👩‍👧‍👦'.repeat(2000),
  'e\u0301\u0302'.repeat(7000),
];
