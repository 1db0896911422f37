// A page as static HTML: WeChat's compiled styles and the rendered tree, for a screenshot in a browser. A likeness, no proof:
// native components are drawn in outline only.
import vm from 'node:vm';
import type { Bag } from './findings';
import type { WxNode } from './nodes';
import type { Weapp } from './weapp';

/** What the platform's elements look like before any style. */
const baseStyle = `
body{margin:0;font:16px/1.4 -apple-system,"Noto Sans CJK SC",sans-serif}
wx-page,wx-view,wx-scroll-view,wx-swiper,wx-form,wx-picker,wx-label,wx-textarea{display:block}
wx-swiper{height:150px;overflow:hidden}wx-scroll-view{overflow:auto}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-input{display:block;min-height:1.4em;overflow:hidden;white-space:nowrap}wx-textarea{width:300px;height:150px}
wx-button{display:block;position:relative;margin:0 auto;padding:0 14px;box-sizing:border-box;font-size:18px;text-align:center;line-height:2.55555556;border-radius:5px;color:#000;background:#f8f8f8;overflow:hidden}
wx-switch i{display:inline-block;width:52px;height:32px;border-radius:16px}`;

const styledTags = 'page|view|text|button|image|input|textarea|scroll-view|swiper-item|swiper|switch|picker|label|form|icon';

/** The page on top as a whole HTML document, 375 px wide in intent. */
export function pictureOf(weapp: Weapp): string {
  const styles = stylesOf(weapp.styleCode, ['app.wxss', `${weapp.route}.wxss`]).map((css) =>
    css
      .replace(/;?wxcs_[\w-]+\s*:[^;}]*;?/g, ';')
      // A tag in a selector stands for the platform's element of that name.
      .replace(new RegExp(`(^|[},>+~\\s])(${styledTags})(?=[\\s{,.:>[])`, 'g'), '$1wx-$2')
      .replace(/(^|[},])\s*wx-page/g, '$1body'),
  );
  return `<!doctype html><meta charset="utf-8"><style>${baseStyle}\n${styles.join('\n')}</style><body>${htmlOf(weapp.tree)}</body>`;
}

/** wcsc writes `file=code=file=code…`; the code puts a style element into a document, so it gets one that only listens. */
function stylesOf(styleCode: string, files: string[]): string[] {
  const parts = styleCode.split('=');
  const codes = new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as const] : [])));
  const written: string[] = [];
  const style = { childNodes: [], setAttribute: () => undefined, appendChild: (node: { css: string }) => void written.push(node.css) };
  const document = { createElement: () => style, createTextNode: (css: string) => ({ css }), head: { appendChild: () => undefined } };
  const window = { screen: { width: 375, height: 812 }, devicePixelRatio: 2 };
  const context = vm.createContext({ window, document, navigator: { userAgent: 'iPhone' }, console: { log: () => undefined, warn: () => undefined } });
  const common = unescaped(codes.get('comm') ?? '');
  for (const file of files) {
    const code = codes.get(file);
    if (code === undefined) continue;
    vm.runInContext(`${common};(() => { const apply = ${unescaped(code).trim().replace(/;$/, '')}; if (typeof apply === 'function') apply('', {}) })()`, context);
  }
  return written;
}

function unescaped(text: string): string {
  return vm.runInNewContext(`"${text.replace(/\r?\n/g, '\\n')}"`) as string;
}

function htmlOf(node: WxNode): string {
  if (node.text !== null) return escaped(node.text).replace(/\n/g, '<br>');
  const children = node.children.map(htmlOf).join('');
  if (node.tag === 'virtual') return children;
  return `<wx-${node.tag}${attributesOf(node.attributes)}>${insideOf(node, children)}</wx-${node.tag}>`;
}

function insideOf({ tag, attributes }: WxNode, children: string): string {
  if (tag === 'image') return `<div style="width:100%;height:100%;background:url('${escaped(String(attributes['src'] ?? ''))}') center/100% 100% no-repeat"></div>`;
  if (tag === 'input' || tag === 'textarea') return typed(attributes);
  if (tag === 'switch') return `<i style="background:${attributes['checked'] ? '#04BE02' : '#dfdfdf'}"></i>`;
  return children;
}

function typed({ value, placeholder }: Bag): string {
  return value ? escaped(String(value)) : `<span style="color:#808080">${escaped(String(placeholder ?? ''))}</span>`;
}

function attributesOf({ id, class: names, style }: Bag): string {
  const inPixels = typeof style === 'string' ? style.replace(/(-?[\d.]+)rpx/g, (_, rpx: string) => `${Number(rpx) / 2}px`) : undefined;
  const shown = [['id', id], ['class', names], ['style', inPixels]].filter(([, value]) => value !== undefined && value !== '');
  return shown.map(([name, value]) => ` ${String(name)}="${escaped(String(value))}"`).join('');
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
