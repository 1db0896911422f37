import type { CodeSlip } from '#shared/contract/views';
import { dayOf } from '#shared/domain/time';
import { grouped } from '../../../format/digits';

/** Slips as lines with tabs, as Word and Excel paste them into a table. */
export const slipsText = (slips: readonly CodeSlip[], title: string): string => [
  title,
  ['单位', '班组', '工号', '姓名', '绑定码', '有效期至'].join('\t'),
  ...slips.map(({ unitName, teamName, workNumber, name, code, expiresAt }) =>
    [unitName, teamName ?? '', workNumber, name, grouped(code), dayOf(new Date(expiresAt))].join('\t')),
].join('\n');
