import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { browserRoot, webFolderOf } from '../support/browser-root';
import { BrowserShopper, sizes } from '../support/browser-shopper';
import { startScriptedHost } from '../support/scripted-direct-line-host';
import { openChromium } from './open-chromium';

let browser: Browser;
let host: Awaited<ReturnType<typeof startScriptedHost>>;
let merchant: Server;
let merchantUrl: string;

/** A merchant's page on another origin, with a strict policy of its own: one script tag and nothing else. */
const merchantPage = (server: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Merchant</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<h1>Merchant</h1><button>Own button</button>
<script src="${server}/embed.js" data-shop="demo" async></script></html>`;

beforeAll(async () => {
  browser = await openChromium();
  host = await startScriptedHost({ webFolder: webFolderOf(browserRoot()) });
  merchant = createServer((_req, res) => {
    res.setHeader('Content-Security-Policy', `default-src 'self'; script-src ${host.url}; frame-src ${host.url}`);
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(merchantPage(host.url));
  });
  await new Promise<void>((resolve) => {
    merchant.listen(0, resolve);
  });
  merchantUrl = `http://127.0.0.1:${(merchant.address() as AddressInfo).port}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  merchant?.close();
  await host?.close();
});

async function visit(size: keyof typeof sizes) {
  const context = await browser.newContext({ ...sizes[size], locale: 'en-US', reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  const shopper = await BrowserShopper.openTab(context, merchantUrl);
  const launcher = shopper.page.getByRole('button', { name: 'Shop assistant' });
  const panel = shopper.page.getByRole('dialog', { name: 'Shop assistant' });
  return { shopper, launcher, panel, chat: shopper.page.frameLocator('iframe') };
}

test('one script tag opens the chat in a panel; Escape closes it and gives the focus back', async () => {
  const { shopper, launcher, panel, chat } = await visit('desktop');
  await launcher.click();
  await chat.getByRole('textbox').fill('cleanser');
  await chat.getByRole('textbox').press('Enter');
  await chat.locator('.card').first().waitFor();
  await shopper.picture('embed-desktop');
  expect(await panel.boundingBox()).toMatchObject({ width: 400, height: 680 });
  await chat.getByRole('textbox').press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await shopper.page.evaluate('document.activeElement.shadowRoot?.activeElement?.className')).toBe('launcher');
  await launcher.click();
  await chat.locator('.card').first().waitFor();
  expect(shopper.errors).toEqual([]);
  await shopper.leave();
});

test('on a phone the panel is the whole screen, with a way out', async () => {
  const { shopper, launcher, panel, chat } = await visit('phone');
  await launcher.click();
  await chat.locator('.chip').first().waitFor();
  await shopper.picture('embed-phone');
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await chat.getByRole('button', { name: 'Close chat' }).click();
  await panel.waitFor({ state: 'hidden' });
  await shopper.leave();
});

test('the script leaves nothing in the merchant’s page but its launcher', async () => {
  const { shopper, launcher } = await visit('desktop');
  await launcher.waitFor();
  const names = await shopper.page.evaluate(`(() => {
    const plain = document.body.appendChild(document.createElement('iframe'));
    const own = new Set(Object.getOwnPropertyNames(plain.contentWindow));
    plain.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !own.has(name));
  })()`);
  expect(names).toEqual([]);
  expect(await shopper.page.locator('body > *').count()).toBe(4);
  await shopper.leave();
});
