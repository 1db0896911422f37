import type { Browser, Locator, Page } from 'playwright-core';
import { deskSize, openAs, phoneSize } from './browser';

export type Picture = { name: string; mimeType: string; buffer: Buffer };
type Tab = '首页' | '提建议' | '待办' | '我的';

/** How long something may take to come into sight. */
const patienceMs = 60_000;

const onePageInSight = `[...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility()).length === 1`;

/** Somebody at a window of the app: acts on what is in sight, and waits for what should come into sight. */
export type User = {
  readonly page: Page;
  /** What the page complained about so far. */
  readonly errors: string[];
  /** A part of the page by its id, on the page on top. */
  part(id: string): Locator;
  tap(id: string): Promise<void>;
  /** Two taps with no time between them, as gloves do. */
  tapTwice(id: string): Promise<void>;
  tapText(text: string): Promise<void>;
  write(id: string, text: string): Promise<void>;
  /** Taps what opens the file dialogue, and chooses. */
  choose(id: string, files: Picture | Picture[] | string): Promise<void>;
  /** Turns an opened wheel to this and confirms. */
  pick(label: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** Waits until it is gone. */
  seesNoMore(text: string | RegExp): Promise<void>;
  back(): Promise<void>;
  /** To a tab; from a page without the tab bar by going back first. */
  go(tab: Tab): Promise<void>;
  /** Opens the app anew, as after it was closed; at a page of it where one is given. */
  reopen(path?: string): Promise<void>;
  leave(): Promise<void>;
};

export async function openUser(browser: Browser, url: string, openid: string, at: 'phone' | 'desk' = 'phone'): Promise<User> {
  const { page, errors } = await openAs(browser, url, openid, at === 'phone' ? phoneSize : deskSize);
  page.setDefaultTimeout(patienceMs);
  const press = (target: Locator) => (at === 'phone' ? target.tap() : target.click());
  const part = (id: string) => page.locator(`[id="${id}"]:visible`).last();
  // The browser's router hides the page below a moment after the new one is there; who goes back before that finds it hidden.
  const arrived = () => page.waitForFunction(onePageInSight);
  const back = async () => {
    await arrived();
    await press(page.locator('.taro-navigation-bar-back:visible'));
  };
  const shown = (text: string | RegExp) => page.getByText(text).filter({ visible: true });
  return {
    page,
    errors,
    part,
    tap: (id) => press(part(id)),
    async tapTwice(id) {
      const box = await part(id).scrollIntoViewIfNeeded().then(() => part(id).boundingBox());
      if (!box) throw new Error(`${id} is not in sight`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    },
    tapText: (text) => press(shown(text).last()),
    write: (id, text) => part(id).locator('input, textarea').fill(text),
    async choose(id, files) {
      const [dialogue] = await Promise.all([page.waitForEvent('filechooser'), press(part(id))]);
      await dialogue.setFiles(files);
    },
    async pick(label) {
      const confirm = page.locator('.weui-picker__action:visible', { hasText: '确定' });
      // The wheel slides up first; only then does a place on it stay where it was measured.
      await confirm.click({ trial: true });
      const box = await page.locator('.weui-picker__item:visible', { hasText: label }).boundingBox();
      const windowHeight = page.viewportSize()?.height ?? 0;
      if (!box || box.y + box.height > windowHeight) throw new Error(`${label} is not in sight on the wheel`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await confirm.click();
    },
    sees: (text) => shown(text).first().waitFor(),
    seesNoMore: (text) => shown(text).first().waitFor({ state: 'hidden' }),
    back,
    async go(tab) {
      const item = page.locator('.weui-tabbar__item', { hasText: tab });
      while (!(await item.isVisible())) {
        const top = page.url();
        await back();
        await page.waitForURL((url) => url.href !== top);
      }
      await press(item);
    },
    async reopen(path = '/pages/home/index') {
      await page.goto(`${url}/#${path}`);
      await page.reload();
    },
    leave: () => page.context().close(),
  };
}
