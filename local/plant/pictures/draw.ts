// Draws the demo plant's photos anew: node --import tsx local/plant/pictures/draw.ts
import { chromium } from 'playwright-core';
import { drawings } from './drawings';
import { picturePath, scenes } from './scenes';

const width = 800;
const height = 600;

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width, height } });
  for (const scene of scenes) {
    for (const moment of ['before', 'after'] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawings[scene][moment]}</svg>`;
      await page.setContent(`<body style="margin:0;font-family:'Noto Sans CJK SC',sans-serif">${svg}</body>`);
      await page.screenshot({ path: picturePath(scene, moment), type: 'jpeg', quality: 72 });
    }
  }
  await browser.close();
}

void drawAll();
