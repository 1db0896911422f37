import { chromium, type Browser, type Page } from 'playwright-core';

/** Debian's Chromium without what reaches for the network. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export const phoneSize = { width: 375, height: 812 };
export const deskSize = { width: 1280, height: 800 };

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', headless: true, args: flags });

/** A browser window of its own, signed in as one WeChat account; `errors` collects what the page complains about. */
export async function openAs(browser: Browser, url: string, openid: string, viewport = phoneSize): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, hasTouch: viewport === phoneSize, locale: 'zh-CN' });
  const identity = JSON.stringify({ name: openid, workNumber: null, openid, roles: [], unit: null });
  await context.addInitScript(`localStorage.setItem('identity', ${JSON.stringify(identity)})`);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(url);
  return { page, errors };
}
