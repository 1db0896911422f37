import { createHash } from 'node:crypto';

/** SHA-256 of a file, in hexadecimal. */
export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
