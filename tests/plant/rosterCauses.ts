import writeWorkbook from 'write-excel-file/node';
import type { EndpointName } from '#shared/contract/index';
import type { Cause, Causes } from './policyCauses';
import { samples } from './samples';
import type { TestPlant } from './testPlant';

const header = ['工号', '姓名', '单位'];
const workbook = (rows: string[][]) => writeWorkbook([{ data: rows, sheet: '人员' }]).toBuffer();

/** How each refusal of the roster import comes about, in the plant of the running test. */
export function rosterCauses(plantNow: () => TestPlant): { readonly [E in EndpointName]?: Causes } {
  /** A roster sheet in the office's folder, as the call that names it. */
  const sheet = async (bytes: Buffer) => {
    const folderId = plantNow().newId();
    const { folder } = await plantNow().does('zhou', 'files.openFolder', { requestId: folderId, purpose: 'roster' });
    return { folderId, requestId: plantNow().newId(), fileId: await plantNow().cloud.storage.put(`${folder}/1.xlsx`, bytes) };
  };

  const roster = (endpoint: 'roster.preview' | 'roster.start', bytes: () => Buffer | Promise<Buffer>): Cause => async () => {
    const { requestId, ...file } = await sheet(await bytes());
    return endpoint === 'roster.start' ? plantNow().outcome('zhou', endpoint, { requestId, ...file }) : plantNow().outcome('zhou', endpoint, file);
  };

  const badSheets = (endpoint: 'roster.preview' | 'roster.start'): Causes => ({
    foreignFile: () => plantNow().outcome('zhou', endpoint, samples[endpoint]),
    fileUnreadable: roster(endpoint, () => Buffer.from('no workbook')),
    fileTooLarge: roster(endpoint, () => Buffer.alloc(8_000_001)),
    headerMissing: roster(endpoint, () => workbook([['甲', '乙'], ['1', '2']])),
    nothingToImport: roster(endpoint, () => workbook([header])),
  });

  const begun = async () => {
    const call = await sheet(await workbook([header, ['N1', '牛一', '新单位']]));
    await plantNow().does('zhou', 'roster.start', call);
    return call;
  };

  return {
    'roster.preview': badSheets('roster.preview'),
    'roster.start': {
      ...badSheets('roster.start'),
      jobRunning: async () => {
        await begun();
        return plantNow().outcome('zhou', 'roster.start', await sheet(await workbook([header, ['N2', '牛二', '新单位']])));
      },
      idReused: async () => plantNow().outcome('zhou', 'roster.start', { ...await begun(), wholeRoster: true }),
    },
    'roster.step': {
      notFound: () => plantNow().outcome('zhou', 'roster.step', { jobId: 'never-begun' }),
      fileUnreadable: async () => {
        const { requestId, fileId } = await begun();
        await plantNow().cloud.storage.remove(fileId);
        return plantNow().outcome('zhou', 'roster.step', { jobId: requestId });
      },
    },
    'roster.stop': {
      notFound: () => plantNow().outcome('zhou', 'roster.stop', { jobId: 'never-begun' }),
      jobNotRunning: async () => {
        const { requestId } = await begun();
        await plantNow().does('zhou', 'roster.stop', { jobId: requestId });
        return plantNow().outcome('zhou', 'roster.stop', { jobId: requestId });
      },
    },
  };
}
