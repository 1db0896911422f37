import { CloudError } from '../cloudbase/database/errors';
import type { FileStorage } from '../cloudbase/storage/fileStorage';
import { serveStorage } from '../cloudbase/storage/serve';
import { decodedPath, type Exchange, GatewayError, openidOf, readBody, sendJson } from './exchange';

const uploadLimit = 10 * 1024 * 1024;

/**
 * Files. A browser puts one as the account in `x-openid`, as a phone does with wx.cloud.uploadFile, and gets its file id;
 * temporary addresses and uploads that the SDK was issued a token for go on to the cloud's storage.
 */
export async function serveUploads(storage: FileStorage, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  if (request.method !== 'PUT' || request.headers['x-cos-security-token'] !== undefined) return serveStorage(storage, request, response);
  if (openidOf(request) === null) throw new GatewayError(401, 'noOpenid', 'Only an account may upload: set the header x-openid.');
  const path = decodedPath(url.pathname).slice('/storage/'.length);
  const bytes = await readBody(request, uploadLimit);
  // As the storage rule of the deployment has it: a phone makes files, and never changes one.
  if (await storage.read(path)) throw new GatewayError(403, 'STORAGE_FILE_EXISTS', 'A phone puts a file only where there is none.');
  try {
    sendJson(response, 200, { fileID: await storage.put(path, bytes) });
  } catch (error) {
    if (error instanceof CloudError) throw new GatewayError(400, error.code, error.message);
    throw error;
  }
}
