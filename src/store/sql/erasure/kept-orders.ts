import type { Order } from '../../../commerce/order';
import type { PaymentAttempt } from '../../../commerce/payment';
import type { ServiceCase } from '../../../commerce/service-case';
import { attemptWithoutShopper, caseWithoutShopper, orderWithoutShopper } from '../../../commerce/without-shopper';
import { accessWithin } from '../access';
import { orderRow } from '../orders';
import { attemptRow, payments } from '../payments';
import { caseRow, serviceCases } from '../service-cases';
import type { Erasing } from './erasing';

export interface KeptOrder {
  readonly order: Order;
  readonly cases: readonly ServiceCase[];
  readonly attempts: readonly PaymentAttempt[];
}

/** Every order of the shoppers, locked, with what belongs to it. */
export async function ordersOf({
  writing,
  shop,
  shoppers,
}: Pick<Erasing, 'writing' | 'shop' | 'shoppers'>): Promise<readonly KeptOrder[]> {
  const rows = await writing.sql
    .selectFrom('order')
    .select('body')
    .where('shop', '=', shop)
    .where('shopper', 'in', shoppers)
    .orderBy('number')
    .$if(writing.lock, (query) => query.forUpdate())
    .execute();
  const access = accessWithin(writing);
  const kept: KeptOrder[] = [];
  for (const { body } of rows) {
    const order: Order = JSON.parse(body);
    kept.push({
      order,
      cases: await serviceCases(access).ofOrder(shop, order.number),
      attempts: await payments(access).ofOrder(shop, order.number),
    });
  }
  return kept;
}

export async function blankOrder({ writing: { sql }, shop, as }: Erasing, kept: KeptOrder): Promise<void> {
  const { number } = kept.order;
  await sql
    .updateTable('order')
    .set(orderRow(shop, orderWithoutShopper(kept.order, as)))
    .where('shop', '=', shop)
    .where('number', '=', number)
    .execute();
  for (const given of kept.cases) {
    await sql
      .updateTable('service_case')
      .set(caseRow(shop, caseWithoutShopper(given, as)))
      .where('shop', '=', shop)
      .where('id', '=', given.id)
      .execute();
  }
  for (const attempt of kept.attempts) {
    await sql
      .updateTable('payment_attempt')
      .set(attemptRow(shop, attemptWithoutShopper(attempt)))
      .where('shop', '=', shop)
      .where('id', '=', attempt.id)
      .execute();
  }
  await sql.deleteFrom('pick_up_code').where('shop', '=', shop).where('order_number', '=', number).execute();
}
