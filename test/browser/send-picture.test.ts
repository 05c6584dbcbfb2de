import type { Browser } from 'playwright-core';
import { startBrowserApp } from '../support/browser-app';
import { browserRoot } from '../support/browser-root';
import { BrowserShopper } from '../support/browser-shopper';
import { openChromium } from './open-chromium';

let browser: Browser;
let app: Awaited<ReturnType<typeof startBrowserApp>>;

beforeAll(async () => {
  browser = await openChromium();
  app = await startBrowserApp(browserRoot());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A real picture, one pixel of it. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { name: 'a.png', mimeType: 'image/png', buffer: png };

const words = {
  'zh-CN': {
    ...{ add: '添加图片', ready: '待发送的图片', leave: '不发这张图片', sent: '您发的图片', send: '发送' },
    ...{ type: '这个文件发不了', size: '图片太大了', failed: '图片没有发出去', said: '有没有这种' },
  },
  'en-US': {
    ...{ add: 'Add a picture', ready: 'Picture to send', leave: 'Leave the picture out', sent: 'Picture you sent' },
    ...{ type: 'That file can’t be sent', size: 'too large', failed: 'was not sent', said: 'do you have this' },
    send: 'Send',
  },
} as const;

test.each(['zh-CN', 'en-US'] as const)(
  'a picture is chosen by keyboard, looked at, left out, sent and answered in %s',
  async (locale) => {
    const w = words[locale];
    const shopper = await BrowserShopper.arrive(browser, app.url, { size: 'phone', locale });
    const { page, log, input } = shopper;
    const preview = page.getByRole('img', { name: w.ready });
    const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: w.add }).focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(file);
    };
    await choose({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
    await page.getByRole('status').filter({ hasText: w.type }).waitFor();
    await choose({ ...picture, buffer: Buffer.alloc(4_900_001) });
    await page.getByRole('status').filter({ hasText: w.size }).waitFor();
    expect(await preview.count()).toBe(0);

    await choose(picture);
    await preview.waitFor();
    await page.getByRole('button', { name: w.leave }).click();
    await preview.waitFor({ state: 'detached' });

    await choose(picture);
    await shopper.picture(`send-picture-${locale}`);
    await page.route('**/upload', (route) => route.abort());
    await input.fill(w.said);
    await page.getByRole('button', { name: w.send, exact: true }).click();
    await page.getByRole('status').filter({ hasText: w.failed }).waitFor();
    expect(await input.inputValue()).toBe(w.said);
    await page.unroute('**/upload');
    const answers = await log.locator('.entry-reply').count();
    await input.press('Enter');
    await log.getByRole('img', { name: w.sent }).waitFor();
    await preview.waitFor({ state: 'detached' });
    expect(await input.inputValue()).toBe('');
    await log.locator('.entry-reply').nth(answers).waitFor();
    expect(shopper.errors).toEqual([]);
    await shopper.leave();
  },
  60_000,
);

/** Runs in the page: a picture that is pasted, or dropped, onto the field. */
const handOver = `(field, { by, bytes }) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
  const init = { bubbles: true, cancelable: true };
  field.dispatchEvent(
    by === 'paste'
      ? new ClipboardEvent('paste', { ...init, clipboardData: data })
      : new DragEvent('drop', { ...init, dataTransfer: data }),
  );
}`;

test.each(['paste', 'drop'] as const)(
  'a picture comes by %s, too',
  async (by) => {
    const shopper = await BrowserShopper.arrive(browser, app.url, { size: 'desktop', locale: 'en-US' });
    await shopper.input.focus();
    await shopper.page.evaluate(`(${handOver})(document.activeElement, ${JSON.stringify({ by, bytes: [...png] })})`);
    await shopper.page.getByRole('img', { name: 'Picture to send' }).waitFor();
    await shopper.page.getByRole('button', { name: 'Send', exact: true }).click();
    await shopper.log.getByRole('img', { name: 'Picture you sent' }).waitFor();
    expect(shopper.errors).toEqual([]);
    await shopper.leave();
  },
  60_000,
);
