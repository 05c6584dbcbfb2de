import { taskSegments } from '../../../../src/dialogs/service/task-segments';

const deeds = (text: string) => taskSegments(text, []).map(({ deed }) => deed);

describe('what the stretches of a message say is to be done', () => {
  test.each([
    ['return the bottle and exchange the boots', ['return', 'swap']],
    ['cancel my order, no longer needed', ['cancel', null]],
    ["don't cancel the order", [null]],
    ['swap the lamp; if there is none, return it', ['swap', null, null]],
    ["I'd like my grill swapped to a gas one", ['swap']],
    ['I changed my mind', [null]],
    ['change the address of the lamp order to 1 Main Street', ['address']],
    ['move payment for the luggage order to my card', ['payment']],
    ['what is my total if I swap the chair?', ['swap']],
    ['the laptop and the camera need to go back', [null, 'return']],
    ['水瓶退掉，台灯换成亮一点的', ['return', 'swap']],
    ['行李箱那单改用信用卡付', ['payment']],
    ['手机那单改寄到新地址', ['address']],
    ['退款到礼品卡', [null]],
    ['没有的话就退货', [null]],
  ])('%s', (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

test('an address is one stretch, whatever commas are in it', () => {
  const text = 'send it to 12 Lakeview Drive, Austin, TX 78701, and cancel the other one';
  const kept = { start: text.indexOf('12'), end: text.indexOf(', and') };
  expect(taskSegments(text, [kept]).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'send it to 12 Lakeview Drive, Austin, TX 78701,',
    'and cancel the other one',
  ]);
});

test('a figure is not taken apart', () => {
  expect(taskSegments('it cost 1,299 dollars', [])).toHaveLength(1);
});
