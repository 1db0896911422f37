// Draws the pictures of the demo plant's prizes anew: node --import tsx local/plant/prizes/draw.ts
import { chromium } from 'playwright-core';
import { prizeDrawings, type PrizeDrawing } from './drawings';
import { prizePicturePath } from './season';

const side = 480;

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  for (const [drawing, inside] of Object.entries(prizeDrawings)) {
    await page.setContent(`<body style="margin:0;font-family:sans-serif"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">${inside}</svg>`);
    await page.screenshot({ path: prizePicturePath(drawing as PrizeDrawing), type: 'jpeg', quality: 72 });
  }
  await browser.close();
}

void drawAll();
