import type { CodeSlip } from '#shared/contract/views';
import { dayOf } from '#shared/domain/time';
import { grouped } from '../../../format/digits';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Three slips a row on A4, a dashed line to cut along around each; no slip is torn by a page's end. */
const style = `
  @page { size: A4 portrait; margin: 10mm; }
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; font-family: 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'SimHei', sans-serif; }
  h1 { margin: 0 0 2mm; font-size: 13pt; }
  p { margin: 0 0 4mm; font-size: 9pt; }
  main { display: grid; grid-template-columns: repeat(3, 1fr); border-top: 1px dashed #777; border-left: 1px dashed #777; }
  article { min-height: 37mm; padding: 3mm 4mm; border-right: 1px dashed #777; border-bottom: 1px dashed #777; break-inside: avoid; }
  .team { font-size: 8.5pt; color: #333; }
  .name { margin-top: 1mm; font-size: 12pt; font-weight: 600; }
  .code { margin: 1.5mm 0; font-size: 19pt; font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.5pt; white-space: nowrap; }
  .how { font-size: 8pt; line-height: 1.45; color: #333; }
`;

const slip = ({ unitName, teamName, workNumber, name, code, expiresAt }: CodeSlip): string => `<article>
  <div class="team">${escaped([unitName, teamName].filter(Boolean).join(' · '))}</div>
  <div class="name">${escaped(name)}　${escaped(workNumber)}</div>
  <div class="code">${escaped(grouped(code))}</div>
  <div class="how">打开小程序“金点子”→“我的”→“绑定工号”，填工号、姓名和上面的绑定码。有效期至 ${dayOf(new Date(expiresAt))}，只能用一次，请勿转给他人。</div>
</article>`;

/** A page of its own, ready to print and cut: one slip for each person. */
export const slipsDocument = (slips: readonly CodeSlip[], title: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>
<body><h1>${escaped(title)}</h1><p>共 ${slips.length} 人。沿虚线剪开，当面交给本人。</p><main>${slips.map(slip).join('\n')}</main></body></html>`;
