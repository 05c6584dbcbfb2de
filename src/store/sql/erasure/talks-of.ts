import type { Erasing } from './erasing';

/** A text that is in a JSON body only where the body is the shopper's: quotes of a message are escaped in it. */
const shopperField = (shopper: string): string => JSON.stringify({ shopper }).slice(1, -1);

/** The conversations named, and all others that stand in what the shopper left. */
export async function talksOf(
  { writing: { sql }, shop, shoppers }: Pick<Erasing, 'writing' | 'shop' | 'shoppers'>,
  named: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(named);
  for (const table of ['share_code', 'link_code'] as const) {
    const rows = await sql
      .selectFrom(table)
      .select('conversation')
      .where('shop', '=', shop)
      .where('shopper', 'in', shoppers)
      .execute();
    for (const { conversation } of rows) found.add(conversation);
  }
  for (const shopper of shoppers) {
    const rows = await sql
      .selectFrom('desk_talk')
      .select('conversation')
      .where('shop', '=', shop)
      .where((eb) =>
        eb(eb.fn<string>('replace', ['body', eb.val(shopperField(shopper)), eb.val('')]), '<>', eb.ref('body')),
      )
      .execute();
    for (const { conversation } of rows) found.add(conversation);
  }
  if (found.size === 0) return [];
  const heard = await sql
    .selectFrom('past_chat')
    .select('conversation')
    .where('shop', '=', shop)
    .where('past', 'in', [...found])
    .execute();
  return [...new Set([...found, ...heard.map(({ conversation }) => conversation)])];
}
