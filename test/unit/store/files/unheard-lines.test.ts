import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopId } from '../../../../src/base/ids';
import { unheardLines } from '../../../../src/store/files/unheard-lines';

const folder = mkdtempSync(join(tmpdir(), 'unheard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shop = ShopId('demo');
const message = (text: string) => ({ text, locale: 'zh' as const, guesses: ['none'], at: 1 });

describe('messages that were not understood', () => {
  it('are kept in order until they are forgotten, and another shop sees none of them', async () => {
    const unheard = unheardLines(join(folder, 'kept'));
    expect(await unheard.list(shop)).toEqual([]);
    await unheard.note(shop, message('第一'));
    await unheard.note(shop, message('第二'));
    expect(await unheard.list(shop)).toEqual([message('第一'), message('第二')]);
    expect(await unheard.list(ShopId('other'))).toEqual([]);
    await unheard.forget(shop, ['第一']);
    expect(await unheard.list(shop)).toEqual([message('第二')]);
  });

  it('stay in their folder, whatever a shop is called', async () => {
    const unheard = unheardLines(join(folder, 'deep', 'inside'));
    await unheard.note(ShopId('../../escaped'), message('hi'));
    expect(readdirSync(folder).sort()).toEqual(['deep', 'kept']);
    expect(await unheard.list(ShopId('../../escaped'))).toHaveLength(1);
  });
});
