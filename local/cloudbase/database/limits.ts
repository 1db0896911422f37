import { invalidParameter, requestFailed } from './errors';
import { isFields, type Fields } from './values';

export const ROWS_A_GET = 1_000;
export const DOCUMENT_BYTES = 512 * 1024;
export const REQUEST_BYTES = 6 * 1024 * 1024;
export const TRANSACTION_LIFE_MS = 30_000;
const ID_BYTES = 512;

const FIELD_NAME = /^[A-Za-z0-9][A-Za-z0-9_]{0,31}$/;
/** Fields of the platform's own that begin with an underscore. */
const PLATFORM_FIELDS = new Set(['_id', '_openid']);

/** Refuses what the platform would not store: field names beyond letters, digits and underscore, documents over 512 KB. */
export function checkDocument(document: Fields, text: string): void {
  checkNames(document, true);
  const bytes = Buffer.byteLength(text);
  if (bytes > DOCUMENT_BYTES) throw requestFailed(`document of ${bytes} bytes exceeds the maximum of ${DOCUMENT_BYTES} bytes`);
  const { _id: id } = document;
  if (typeof id !== 'number' && typeof id !== 'string') throw invalidParameter('_id must be a string or a number');
  if (typeof id === 'string' && Buffer.byteLength(id) > ID_BYTES) throw invalidParameter(`_id is longer than ${ID_BYTES} bytes`);
}

function checkNames(value: Fields, top: boolean): void {
  for (const [name, inner] of Object.entries(value)) {
    if (!FIELD_NAME.test(name) && !(top && PLATFORM_FIELDS.has(name))) {
      throw invalidParameter(`field name '${name}' is not letters, digits and underscores, at most 32, beginning with no underscore`);
    }
    if (isFields(inner)) checkNames(inner, false);
    else if (Array.isArray(inner)) for (const item of inner) if (isFields(item)) checkNames(item, false);
  }
}
