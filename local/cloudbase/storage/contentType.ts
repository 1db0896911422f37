const BY_EXTENSION: Record<string, string | undefined> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  mp4: 'video/mp4',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const BY_FIRST_BYTES: [hex: string, type: string][] = [
  ['ffd8ff', 'image/jpeg'],
  ['89504e47', 'image/png'],
  ['47494638', 'image/gif'],
  ['25504446', 'application/pdf'],
  ['504b0304', 'application/zip'],
];

/** What a file is: by its name, else by its first bytes. */
export function contentTypeOf(path: string, bytes: Buffer): string {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const start = bytes.subarray(0, 4).toString('hex');
  return BY_EXTENSION[extension] ?? BY_FIRST_BYTES.find(([hex]) => start.startsWith(hex))?.[1] ?? 'application/octet-stream';
}
