/**
 * What to do when WeChat refuses.
 * renew: the token lapsed, with a new one it goes. retry: WeChat is busy, later it goes. park: nothing may be sent to this
 * shopper until they say something again. passiveOnly: the account lacks the permission, only answers can be given.
 * gone: this shopper cannot be reached any more. alarm: the merchant has to mend something. bug: what was sent was wrong.
 */
export type ErrorMeaning = 'renew' | 'retry' | 'park' | 'passiveOnly' | 'gone' | 'alarm' | 'bug';

const codes: Readonly<Record<Exclude<ErrorMeaning, 'alarm'>, readonly number[]>> = {
  renew: [40001, 40014, 41001, 42001, 42007],
  // -1: busy. 45011: too many calls a minute.
  retry: [-1, 45011, 50001, 61450],
  // 45009: the day's calls are used up. 45015: silent for 48 hours. 45047: all of the messages that one word allows.
  park: [45009, 45015, 45047, 45157, 45158, 45159],
  passiveOnly: [48001, 48002, 48003, 48005, 48006],
  // 40003: no such shopper. 43004: no longer a follower. 46004: unknown. 48008: refuses messages.
  gone: [40003, 40031, 40032, 43004, 43019, 46004, 48008],
  bug: [
    40004, 40005, 40006, 40007, 40008, 40009, 40010, 40011, 40012, 40015, 40016, 40017, 40018, 40019, 40020, 40021,
    40022, 40023, 40024, 40025, 40026, 40027, 40029, 40033, 40034, 40035, 40037, 40038, 40039, 40050, 40051, 40053,
    40054, 40055, 40097, 40113, 40117, 40118, 40119, 40120, 40121, 40130, 40132, 40137, 41002, 41005, 41006, 41007,
    41008, 41009, 43001, 43002, 43003, 43005, 44001, 44002, 44003, 44004, 45001, 45002, 45003, 45004, 45005, 45006,
    45007, 45008, 45010, 45016, 45017, 45018, 45056, 45057, 45058, 45059, 46001, 46002, 46003, 47001, 47003, 65301,
    65303,
  ],
};

const meanings = new Map<number, ErrorMeaning>(
  Object.entries(codes).flatMap(([meaning, numbers]) =>
    numbers.map((number): [number, ErrorMeaning] => [number, meaning as ErrorMeaning]),
  ),
);

/** A code that no list has (wrong secret, an address that is not on the list, a frozen account) is for the merchant to see. */
export const meaningOf = (code: number): ErrorMeaning => meanings.get(code) ?? 'alarm';
