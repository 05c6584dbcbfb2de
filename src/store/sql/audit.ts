import { sql as raw } from 'kysely';
import type { Audit } from '../../ports/commerce-store';
import type { Access } from './access';

export function audit(access: Access): Audit {
  return {
    note: (shop, { at, who, did, subject, details }) =>
      access.write(async ({ sql }) => {
        await sql
          .insertInto('audit')
          .values({ shop, at, who, did, subject, details: details === null ? null : JSON.stringify(details) })
          .execute();
      }),
    of: (shop, subject, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('audit')
          .select(['at', 'who', 'did', 'subject', 'details'])
          .where('shop', '=', shop)
          .$if(subject !== null, (query) => query.where('subject', '=', subject ?? ''))
          .orderBy(raw`rowid`, 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ details, ...row }) => ({ ...row, details: details === null ? null : JSON.parse(details) }));
      }),
  };
}
