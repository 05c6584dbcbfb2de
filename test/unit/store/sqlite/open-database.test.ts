import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../../src/store/sqlite/open-database';
import { freshFolder } from '../../../support/fresh-folder';

const options = { durability: 'off', busyTimeoutMs: 50 } as const;

test('what was committed is in the file itself once it is closed, also while another connection reads', () => {
  const folder = freshFolder();
  const [path, copy] = [join(folder, 'books.db'), join(folder, 'copy.db')];
  const writing = openDatabase(path, options);
  const reading = openDatabase(path, { ...options, readOnly: true });
  writing.run('create table goods (sku text)');
  writing.transaction(() => writing.run('insert into goods values (?)', 'TENT-2'));
  expect(reading.rows('select sku from goods')).toEqual([{ sku: 'TENT-2' }]);
  writing.close();
  copyFileSync(path, copy);
  reading.close();
  const copied = openDatabase(copy, options);
  expect(copied.rows('select sku from goods')).toEqual([{ sku: 'TENT-2' }]);
  copied.close();
});
