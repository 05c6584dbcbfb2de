import { type ErrorMeaning, meaningOf } from '../../../../src/channels/wechat/api/error-meaning';

/** What WeChat documents for the calls that are made, by call. */
const documented: Readonly<Record<string, Partial<Record<ErrorMeaning, readonly number[]>>>> = {
  'every call': {
    renew: [40001, 40014, 41001, 42001, 42007],
    retry: [-1, 45011],
    park: [45009],
    passiveOnly: [48001, 50001],
    bug: [41002, 43001, 43002, 43003, 44002, 47001],
    alarm: [40013, 40066, 48004, 50002, 61004, 61007],
  },
  stable_token: {
    bug: [40002, 41002],
    alarm: [40013, 40125, 40164, 40243, 41004, 50004, 50007, 89501, 89503, 89506, 89507],
  },
  'message/custom/send': {
    park: [45015, 45047],
    passiveOnly: [48008],
    gone: [40003, 43004, 43019, 46004, 48002, 50005],
    bug: [40004, 40007, 40008, 40130, 44003, 44004, 45001, 45002, 45003, 45007, 45008, 46001, 61451],
  },
  'message/custom/typing': { gone: [40003], park: [45080, 45081], bug: [45072] },
  'message/template/send': {
    refused: [43101],
    gone: [40003, 43004],
    bug: [40036, 40039, 47003],
    alarm: [40037, 43116, 40165],
  },
  'message/subscribe/bizsend': {
    refused: [43101],
    gone: [40003],
    retry: [43108],
    bug: [45168, 47003],
    alarm: [40037, 41030, 43107],
  },
  'media/upload': { bug: [40004, 40005, 40006, 40007, 40009, 40113, 41005, 44001, 45001] },
  'media/get': { bug: [40007] },
  'menu/create': {
    bug: [
      40015, 40016, 40017, 40018, 40019, 40020, 40022, 40023, 40024, 40025, 40026, 40027, 40054, 40055, 40119, 45010,
    ],
  },
  'qrcode/create': { bug: [40053], alarm: [45029] },
};

describe.each(Object.entries(documented))('the codes of %s', (_, expected) => {
  it.each(Object.entries(expected))('are known as %s', (meaning, codes) => {
    expect(codes.map((code) => `${code} ${meaningOf(code)}`)).toEqual(codes.map((code) => `${code} ${meaning}`));
  });
});

it('a code that nobody has written down is for the merchant to see', () => {
  expect(meaningOf(99_999)).toBe('alarm');
});
