import { CloudError, invalidParameter } from '../database/errors';
import { isRecord, isText, list, optionalCount, optionalText, text } from './parameters';
import type { Action, WireRequest } from './protocol';

const DAY_S = 86_400;

const invokeFunction: Action = async (request, { services, requestId }) => {
  const name = text(request, 'function_name');
  if (!services.invokeFunction) throw new CloudError('FUNCTION_NOT_FOUND', `[ResourceNotFound.FunctionName] FunctionName parameter could not be found: ${name}`);
  const event: unknown = JSON.parse(optionalText(request, 'request_data') ?? '{}');
  const answer = await services.invokeFunction({ name, event, requestId });
  return { data: { response_data: JSON.stringify(answer ?? null) } };
};

const getUploadMetadata: Action = (request, { services: { storage } }) => {
  const { url, token, fileId } = storage.issueUpload(text(request, 'path'));
  // The SDK sends it back as a header, which holds ASCII only.
  return { data: { url, token, authorization: token, fileId, cosFileId: encodeURI(fileId) } };
};

const batchGetDownloadUrl: Action = (request, { services: { storage } }) => {
  const files = list(request, 'file_list', isRecord) as WireRequest[];
  const download_list = files.map((file) => {
    const fileID = text(file, 'fileid');
    const tempFileURL = storage.temporaryUrl(fileID, (optionalCount(file, 'max_age') ?? DAY_S) * 1_000);
    return tempFileURL === undefined ? { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' } : { code: 'SUCCESS', fileID, tempFileURL };
  });
  return { data: { download_list } };
};

const batchDeleteFile: Action = async (request, { services: { storage } }) => {
  const ids = list(request, 'fileid_list', isText);
  const delete_list = await Promise.all(ids.map(async (fileID) => ({ fileID, code: (await storage.remove(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })));
  return { data: { delete_list } };
};

const callOpenApi: Action = async (request, { services: { openApi } }) => {
  const data: unknown = JSON.parse(optionalText(request, 'requestData') ?? '{}');
  if (!isRecord(data)) throw invalidParameter('requestData must be an object');
  return { data: { responseData: JSON.stringify(await openApi.call(text(request, 'apiName'), data)) } };
};

export const otherActions: Record<string, Action> = {
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'wx.api': callOpenApi,
};
