import { sql as raw } from 'kysely';
import { OrderNumber, type ShopId } from '../../base/ids';
import { balanced, type LedgerTransaction } from '../../commerce/ledger';
import { money } from '../../commerce/money';
import type { Ledger } from '../../ports/commerce-store';
import type { Access } from './access';
import type { NewRow, Tables } from './tables';

type Row = Omit<Tables['ledger_entry'], 'shop' | 'line'>;

/** @throws when the transaction does not sum to zero. */
export function ledgerRows(shop: ShopId, given: LedgerTransaction): NewRow<'ledger_entry'>[] {
  const { id, kind, order, at, entries } = balanced(given);
  return entries.map(({ account, amount }, line) => ({
    shop,
    transaction_id: id,
    line,
    kind,
    order_number: order,
    at,
    account,
    amount: amount.amount,
    currency: amount.currency,
  }));
}

export function ledger(access: Access): Ledger {
  return {
    post: (shop, given) =>
      access.write(async ({ sql }) => {
        const rows = ledgerRows(shop, given);
        if (rows.length > 0) await sql.insertInto('ledger_entry').values(rows).execute();
      }),
    ofOrder: (shop, order) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('ledger_entry')
          .select(['transaction_id', 'kind', 'order_number', 'at', 'account', 'amount', 'currency'])
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .orderBy(raw`rowid`)
          .execute();
        return transactionsOf(rows);
      }),
    balances: (shop, order) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('ledger_entry')
          .select(['account', 'currency', raw<number>`cast(sum(amount) as bigint)`.as('amount')])
          .where('shop', '=', shop)
          .$if(order !== null, (query) => query.where('order_number', '=', order ?? ''))
          .groupBy(['account', 'currency'])
          .orderBy('account')
          .orderBy('currency')
          .execute();
        return rows.map(({ account, currency, amount }) => ({ account, amount: money(amount, currency) }));
      }),
  };
}

function transactionsOf(rows: readonly Row[]): readonly LedgerTransaction[] {
  const transactions = new Map<string, LedgerTransaction>();
  for (const { transaction_id: id, kind, order_number, at, account, amount, currency } of rows) {
    const entries = [...(transactions.get(id)?.entries ?? []), { account, amount: { amount, currency } }];
    transactions.set(id, { id, kind, order: OrderNumber(order_number), at, entries });
  }
  return [...transactions.values()];
}
