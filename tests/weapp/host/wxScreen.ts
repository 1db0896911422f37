import type { Bag, Fn } from './findings';
import type { Options, WxCalls } from './wxCalls';

/** What the platform itself shows over the page, and how a person answers it. */
export class WxScreen {
  readonly toasts: string[] = [];
  readonly modals: { title: string; content: string }[] = [];
  title = '';
  /** How the next modal dialogs are answered, in turn; without an answer a dialog is confirmed. */
  readonly modalAnswers: boolean[] = [];
  /** Which line of the next action sheets is tapped, in turn; without an answer the sheet is left. */
  readonly sheetAnswers: number[] = [];

  functions(calls: WxCalls, nextTick: Fn): Bag {
    const quiet = [
      'showLoading', 'hideLoading', 'hideToast', 'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'setBackgroundColor',
      'setBackgroundTextStyle', 'startPullDownRefresh', 'stopPullDownRefresh', 'pageScrollTo', 'hideKeyboard', 'vibrateShort', 'vibrateLong', 'setTabBarBadge',
      'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot', 'setTabBarStyle', 'setTabBarItem', 'showTabBar', 'hideTabBar', 'previewImage', 'hideShareMenu', 'showShareMenu',
    ];
    const asked = {
      showToast: (options: Options) => calls.reply('showToast', options, () => void this.toasts.push(String(options?.['title']))),
      showModal: (options: Options) => calls.reply('showModal', options, () => this.answerModal(options)),
      showActionSheet: (options: Options) => calls.reply('showActionSheet', options, () => this.answerSheet()),
      setNavigationBarTitle: (options: Options) => calls.reply('setNavigationBarTitle', options, () => void (this.title = String(options?.['title']))),
      nextTick,
      createSelectorQuery: () => emptyQuery(nextTick),
      createIntersectionObserver: emptyObserver,
    };
    return { ...Object.fromEntries(quiet.map((api) => [api, (options: Options) => calls.reply(api, options, () => undefined)])), ...asked };
  }

  private answerModal(options: Options): Bag {
    this.modals.push({ title: String(options?.['title'] ?? ''), content: String(options?.['content'] ?? '') });
    const confirm = this.modalAnswers.shift() ?? true;
    return { confirm, cancel: !confirm };
  }

  private answerSheet(): Bag {
    const tapIndex = this.sheetAnswers.shift();
    if (tapIndex === undefined) throw new Error('cancel');
    return { tapIndex };
  }
}

/** Nothing is laid out here, so every measurement finds nothing. */
function emptyQuery(nextTick: Fn): Bag {
  const asked: unknown[] = [];
  const query: Bag = {};
  const ask = (callback: unknown) => {
    asked.push(callback);
    return query;
  };
  const node = { boundingClientRect: ask, scrollOffset: ask, node: ask, context: ask, fields: (_fields: unknown, callback: unknown) => ask(callback) };
  const exec = (callback: unknown) => {
    nextTick(() => {
      for (const one of asked) if (typeof one === 'function') one(null);
      if (typeof callback === 'function') callback(asked.map(() => null));
    });
    return query;
  };
  return Object.assign(query, { in: () => query, select: () => node, selectAll: () => node, selectViewport: () => node, exec });
}

function emptyObserver(): Bag {
  const observer: Bag = { observe: () => undefined, disconnect: () => undefined };
  return Object.assign(observer, { relativeTo: () => observer, relativeToViewport: () => observer });
}
