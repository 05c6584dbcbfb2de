/**
 * What to do when WeChat refuses.
 * renew: the token lapsed, with a new one it goes. retry: WeChat is busy, later it goes. park: nothing may be sent to this
 * shopper until they say something again. passiveOnly: the account lacks the permission, only answers can be given.
 * gone: this shopper cannot be reached any more. refused: this shopper wants no news by this template. alarm: the merchant
 * has to mend something. bug: what was sent was wrong.
 */
export type ErrorMeaning = 'renew' | 'retry' | 'park' | 'passiveOnly' | 'gone' | 'refused' | 'alarm' | 'bug';

const codes: Readonly<Record<Exclude<ErrorMeaning, 'alarm'>, readonly number[]>> = {
  renew: [40001, 40014, 41001, 42001, 42007],
  // -1: busy. 43108: another one to the same shopper is under way. 45011: too many calls a minute.
  retry: [-1, 43108, 45011, 61450],
  // 45009: the day's calls are used up. 45015: silent for 48 hours. 45047: all of the messages that one word allows.
  // 45080, 45081: no typing now.
  park: [45009, 45015, 45047, 45080, 45081],
  // 48001: the account has no such permission. 48008: not for this kind of message. 50001: nobody gave it this one.
  passiveOnly: [48001, 48008, 50001],
  refused: [43101],
  // 40003: no such shopper. 43004, 50005: no longer a follower. 43019: on the account's black list. 46004: unknown.
  // 48002: has switched the account's messages off.
  gone: [40003, 40031, 40032, 43004, 43019, 46004, 48002, 50005],
  bug: [
    40002, 40004, 40005, 40006, 40007, 40008, 40009, 40010, 40011, 40012, 40015, 40016, 40017, 40018, 40019, 40020,
    40021, 40022, 40023, 40024, 40025, 40026, 40027, 40028, 40029, 40033, 40034, 40035, 40036, 40038, 40039, 40050,
    40051, 40053, 40054, 40055, 40097, 40113, 40117, 40118, 40119, 40120, 40121, 40130, 40132, 40137, 41002, 41003,
    41005, 41006, 41007, 41008, 41009, 43001, 43002, 43003, 44001, 44002, 44003, 44004, 45001, 45002, 45003, 45004,
    45005, 45006, 45007, 45008, 45010, 45016, 45017, 45018, 45072, 45168, 46001, 46002, 46003, 47001, 47003, 48005,
    48006, 61451, 63001, 65301, 65303,
  ],
};

const meanings = new Map<number, ErrorMeaning>(
  Object.entries(codes).flatMap(([meaning, numbers]) =>
    numbers.map((number): [number, ErrorMeaning] => [number, meaning as ErrorMeaning]),
  ),
);

/**
 * A code that no list has is for the merchant to see: a wrong secret (40013, 40125, 40243), an address that is not on the list
 * (40164, 61004, 89503), a frozen account (48004, 50002), a template that is not the account's or is banned (40037, 41030,
 * 43107, 43116), too many codes (45029).
 */
export const meaningOf = (code: number): ErrorMeaning => meanings.get(code) ?? 'alarm';
