import type { Erasing } from './erasing';

/** What the books go on with, under another id: points and coupons of orders, invitations of others, who did what. */
export async function renameInBooks({ writing: { sql }, shop, shoppers, talks, as }: Erasing): Promise<void> {
  for (const table of ['order_points', 'coupon_use'] as const) {
    await sql
      .updateTable(table)
      .set({ shopper: as })
      .where('shop', '=', shop)
      .where('shopper', 'in', shoppers)
      .execute();
  }
  await sql
    .updateTable('invitation')
    .set({ inviter: as, inviter_conversation: as })
    .where('shop', '=', shop)
    .where('inviter', 'in', shoppers)
    .execute();
  await sql.updateTable('audit').set({ who: as }).where('shop', '=', shop).where('who', 'in', shoppers).execute();
  await sql
    .updateTable('audit')
    .set({ subject: as })
    .where('shop', '=', shop)
    .where('subject', 'in', [...shoppers, ...talks])
    .execute();
}
