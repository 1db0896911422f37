import { circle, line, path, rect, text } from '../pictures/shapes';

const paper = (inside: string) => rect(0, 0, 480, 480, '#e6edf4') + circle(240, 250, 190, '#fffdf8') + inside;
const blue = '#1c4e80';
const gold = '#e2b04a';

/** What the demo plant's prizes look like. Drawn, not photographed: see draw.ts. */
export const prizeDrawings = {
  umbrella: paper(path('M80 260a160 150 0 0 1 320 0c-26-26-54-26-80 0c-26-26-54-26-80 0c-26-26-54-26-80 0c-26-26-54-26-80 0z', blue) + line('M240 110v-24M240 260v120a30 30 0 0 0 60 0', '#7a4b00', 14)),
  towel: paper(rect(130, 130, 220, 250, '#9ecae1', 'rx="16"') + rect(130, 310, 220, 26, blue) + rect(130, 346, 220, 10, blue) + line('M170 130v-30h140v30', '#8a8576', 10)),
  gloves: paper(path('M150 390V230l-36-44 26-22 40 40V120h34v90h10V104h34v106h10V120h32v96h8V150h30v240z', gold) + rect(150, 350, 188, 40, blue)),
  cup: paper(rect(170, 130, 140, 260, blue, 'rx="22"') + rect(186, 96, 108, 44, '#8a8576', 'rx="10"') + rect(170, 220, 140, 60, gold)),
  lamp: paper(path('M190 200l100-60 40 80-110 40z', gold) + line('M230 250l-30 130M150 390h140', blue, 14)),
  kettle: paper(path('M150 200h180l30 180H120z', '#b0c4d8') + line('M330 220q70 10 40 90', blue, 16) + rect(190, 160, 100, 40, blue, 'rx="12"')),
  bag: paper(rect(110, 190, 260, 190, blue, 'rx="30"') + line('M180 190v-40a60 40 0 0 1 120 0v40', '#7a4b00', 14) + rect(210, 260, 60, 40, gold, 'rx="6"')),
  tools: paper(rect(110, 240, 260, 130, '#b03a24', 'rx="12"') + line('M190 240v-40h100v40', '#58564f', 14) + rect(215, 290, 50, 30, gold, 'rx="4"')),
  cooker: paper(circle(240, 270, 120, '#fff', 'stroke="#8a8576" stroke-width="8"') + rect(150, 150, 180, 40, blue, 'rx="18"') + rect(205, 300, 70, 40, '#22262b', 'rx="6"') + circle(240, 320, 8, gold)),
  watch: paper(rect(200, 80, 80, 330, '#58564f', 'rx="22"') + rect(160, 170, 160, 150, '#22262b', 'rx="34"') + text(240, 262, 52, gold, '10:08')),
  phone: paper(rect(160, 90, 160, 310, '#22262b', 'rx="26"') + rect(172, 116, 136, 250, '#9ecae1') + circle(240, 383, 9, '#fff')),
  laptop: paper(rect(120, 140, 240, 160, '#22262b', 'rx="12"') + rect(134, 154, 212, 132, '#9ecae1') + path('M90 320h300l24 44H66z', '#8a8576')),
} as const;

export type PrizeDrawing = keyof typeof prizeDrawings;
