import { readScenarios } from '../../../../src/cli/scenario/scenario-line';

const whole = {
  id: 'a',
  shop: 'demo',
  shopper: null,
  locale: 'zh',
  say: ['你好', { tap: '我的订单' }, { picture: 'x.jpg' }],
};

test('lines are read with their numbers, empty ones left out', () => {
  const read = readScenarios(`\n${JSON.stringify(whole)}\n\n${JSON.stringify({ id: 7, shop: 'demo', say: ['hi'] })}\n`);
  expect(read).toMatchObject([
    { line: 2, scenario: whole },
    { line: 4, scenario: { id: '7', locale: 'en', say: ['hi'] } },
  ]);
});

test('a bad line says what is wrong, and the others are read', () => {
  const read = readScenarios(`{\n${JSON.stringify({ ...whole, say: [] })}\n${JSON.stringify(whole)}`);
  expect(read[0]).toEqual({ line: 1, error: 'is not valid JSON' });
  expect(read[1]).toMatchObject({ line: 2, error: expect.stringContaining('say') });
  expect(read[2]).toMatchObject({ line: 3, scenario: { id: 'a' } });
});
