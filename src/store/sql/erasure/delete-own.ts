import type { Erasing } from './erasing';

const byShopper = [
  'cart',
  'shopper',
  'member',
  'coupon_gift',
  'coupon_claim',
  'share_code',
  'shopper_link',
  'link_code',
  'link_guess',
  'shopper_postcode',
] as const;

/** What is the shopper's alone. */
export async function deleteOwn({ writing: { sql }, shop, shoppers }: Erasing): Promise<void> {
  for (const table of byShopper) {
    await sql.deleteFrom(table).where('shop', '=', shop).where('shopper', 'in', shoppers).execute();
  }
  await sql.deleteFrom('known_shopper').where('shop', '=', shop).where('id', 'in', shoppers).execute();
  await sql.deleteFrom('invitation').where('shop', '=', shop).where('invited', 'in', shoppers).execute();
}

/** What was said to a person, what waits to be said, and where. */
export async function deleteTalks({ writing: { sql }, shop, talks }: Erasing): Promise<void> {
  if (talks.length === 0) return;
  for (const table of ['desk_talk', 'news', 'past_chat'] as const) {
    await sql.deleteFrom(table).where('shop', '=', shop).where('conversation', 'in', talks).execute();
  }
  await sql.deleteFrom('past_chat').where('shop', '=', shop).where('past', 'in', talks).execute();
}
