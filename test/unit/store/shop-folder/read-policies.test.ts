import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPolicies } from '../../../../src/commerce/policy';
import { readPolicies } from '../../../../src/store/shop-folder/read-policies';

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  writeFileSync(join(folder, 'policies.yaml'), text);
  return folder;
}

test('a shop without policies.yaml grants the plain ones', () => {
  expect(readPolicies(mkdtempSync(join(tmpdir(), 'policies-')))).toEqual(plainPolicies);
});

test('what a rule leaves out has its default', () => {
  const { rules, refundDays } = readPolicies(folderWith('rules:\n  return:\n    statuses: [delivered]\n    days: 7\n'));
  expect(refundDays).toEqual([3, 7]);
  expect(rules.return).toMatchObject({ statuses: ['delivered'], days: 7, partly: true, ways: ['original'] });
  expect(rules.cancel).toBeUndefined();
});

test('what is given to who keeps the goods stands by reason', () => {
  const { rules } = readPolicies(
    folderWith(
      'rules:\n  claim:\n    statuses: [delivered]\n    partialRefunds: { broken: [20, 30], tooLate: [10] }\n',
    ),
  );
  expect(rules.claim?.partialRefunds).toEqual({ broken: [20, 30], tooLate: [10] });
});

test('the demo shop’s are right', () => {
  expect(Object.keys(readPolicies('shops/demo').rules)).toContain('exchange');
});

test.each([
  ['rules:\n  return:\n    statuses: [arrived]\n', 'line 3, rules.return.statuses.0'],
  ['rules:\n  return:\n    statuses: [delivered]\n    day: 7\n', 'line 3, rules.return: Unrecognized key: "day"'],
  ['rules:\n  steal:\n    statuses: [delivered]\n', 'rules'],
  ['rules:\n  priceDrop:\n    statuses: [placed, paid]\n', 'line 3, rules.priceDrop.statuses: nothing has been paid'],
  [
    'rules:\n  claim:\n    statuses: [delivered]\n    partialRefunds: { broken: [100] }\n',
    'line 4, rules.claim.partialRefunds.broken.0',
  ],
  ['rules: [\n', 'is not YAML'],
  ['refundDays: [7, 3]\nrules: {}\n', 'line 1, refundDays: the fewest days first'],
])('%j is refused with its place', (text, place) => {
  expect(() => readPolicies(folderWith(text))).toThrow(place);
});
