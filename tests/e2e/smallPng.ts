import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

type Indexed = { width: number; height: number; palette: number[]; pixels: string };

const fewColours = readFileSync(join(__dirname, 'fewColours.js'), 'utf8');
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const eightBitsOfPalette = [8, 3, 0, 0, 0];

/** What `page` shows, as a PNG of at most 256 colours: a third of the browser's own, and as good for a drawing. */
export async function smallPng(page: Page): Promise<Buffer> {
  const full = await page.screenshot({ animations: 'disabled' });
  const address = `data:image/png;base64,${full.toString('base64')}`;
  await page.addScriptTag({ content: fewColours });
  const { width, height, palette, pixels } = await page.evaluate<Indexed>(`fewColours(${JSON.stringify(address)})`);
  const indices = Buffer.from(pixels, 'base64');
  const noFilter = Buffer.from([0]);
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([noFilter, indices.subarray(y * width, (y + 1) * width)]));
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, Buffer.from(eightBitsOfPalette)])),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
