import type { Moment, Scene } from './scenes';
import { at, circle, count, each, hall, line, path, rect, text, tick, warning } from './shapes';

const calmHall = hall('#e3e9e6', '#bfdcec', '#b9c0bd');
const brightHall = hall('#eef4f0', '#c9e8f7', '#c7d3cb');

const pressBody = rect(250, 120, 300, 340, '#2f7f79', 'rx="18"')
  + rect(286, 235, 228, 120, '#1d4f4c', 'rx="8"') + rect(286, 140, 228, 60, '#3d9a92', 'rx="8"')
  + circle(490, 170, 20, '#f1f5f3') + line('M490 170l9 -11', '#c0392b', 4)
  + rect(340, 235, 120, 44, '#aeb8b6') + rect(318, 279, 164, 20, '#cfd6d4', 'rx="3"')
  + rect(300, 330, 200, 25, '#cfd6d4', 'rx="3"') + rect(230, 455, 340, 40, '#235c58', 'rx="8"')
  + text(400, 430, 30, '#f4f8f6', '3号冲床');

const palmButton = (x: number, colour: string) =>
  rect(x - 11, 300, 22, 195, '#8b9794', 'rx="6"') + rect(x - 40, 278, 80, 46, '#5b6664', 'rx="10"')
  + `<ellipse cx="${x}" cy="276" rx="28" ry="16" fill="${colour}"/>`;

const aisle = (lines: string, path1: string) =>
  path('M300 420L500 420L760 600L40 600Z', path1) + line('M300 420L40 600', lines, 10) + line('M500 420L760 600', lines, 10);

const box = (x: number, y: number, size: number, colour: string, turned = 0) =>
  at(x, y, rect(0, 0, size, size * 0.8, colour, 'rx="3"') + line(`M${size / 2} 0v${size * 0.8}`, '#ffffff66', 6) + rect(0, 0, size, size * 0.8, 'none', 'stroke="#00000022" stroke-width="3"'), turned);

const rack = (x: number) => rect(x, 230, 12, 200, '#3b6fb0') + rect(x + 168, 230, 12, 200, '#3b6fb0')
  + each([290, 360, 424], (y) => rect(x, y, 180, 9, '#3b6fb0'));

const pipes = (upper: string, lower: string, valve: string) =>
  rect(0, 190, 800, 58, upper) + rect(0, 200, 800, 12, '#ffffff55') + rect(0, 330, 800, 46, lower) + rect(0, 338, 800, 9, '#ffffff44')
  + each([120, 400, 680], (x) => rect(x - 14, 180, 28, 78, '#00000026', 'rx="4"') + rect(x - 6, 90, 12, 100, '#7d8886'))
  + rect(530, 214, 60, 135, upper) + circle(560, 290, 34, valve) + circle(560, 290, 11, '#ffffffaa') + rect(508, 240, 104, 22, '#00000033', 'rx="4"');

const arrow = (x: number, y: number) => path(`M${x} ${y - 12}h60v-10l26 22l-26 22v-10h-60z`, '#ffffff');

const spanner = (length: number, colour: string) =>
  rect(-8, 0, 16, length, colour, 'rx="6"') + path('M-22 -16a24 24 0 0 1 14 -20v22h16v-22a24 24 0 0 1 14 20a24 24 0 0 1 -44 0z', colour)
  + circle(0, length + 8, 17, colour) + circle(0, length + 8, 8, '#00000044');
const hammer = (colour: string) => rect(-6, 0, 12, 130, '#b98552', 'rx="5"') + rect(-38, -22, 76, 32, colour, 'rx="5"');
const driver = (colour: string) => rect(-11, 0, 22, 62, colour, 'rx="10"') + rect(-4, 60, 8, 78, '#9aa5a3') ;
const pliers = (colour: string) => line('M-4 0L-22 120M4 0L22 120', colour, 14) + path('M-14 4L-6 -44h12L14 4z', '#7f8a88') + circle(0, 4, 9, '#5b6664');

const shelves = rect(90, 110, 16, 420, '#3b6fb0') + rect(694, 110, 16, 420, '#3b6fb0') + rect(392, 110, 16, 420, '#3b6fb0')
  + each([230, 360, 490], (y) => rect(90, y, 620, 14, '#325f98'));

const crates = ['#d9a441', '#4f9d8f', '#d0705a', '#7a92c8'] as const;

const room = (wall: string, table: string) => rect(0, 0, 800, 600, wall) + rect(0, 470, 800, 130, table) + rect(0, 462, 800, 14, '#00000030');
const motor = rect(300, 330, 210, 130, '#4b7fa8', 'rx="22"') + each(count(7), (i) => rect(322 + i * 24, 342, 9, 106, '#3a668a', 'rx="4"'))
  + rect(500, 378, 70, 26, '#b5bfbd', 'rx="4"') + rect(350, 300, 90, 40, '#3a668a', 'rx="6"') + rect(290, 455, 230, 16, '#39576f', 'rx="4"');

/** Before and after of each scene, 800 × 600. */
export const drawings: Readonly<Record<Scene, Readonly<Record<Moment, string>>>> = {
  press: {
    before: calmHall + pressBody + circle(400, 315, 74, '#e5484d', 'opacity=".28"') + line('M360 495C330 560 250 520 206 548', '#3a3f3e', 9)
      + rect(140, 540, 96, 26, '#3a3f3e', 'rx="6"') + path('M146 540l84 -18v18z', '#e0a526')
      + path('M600 340c-40 -4 -90 -22 -130 -20c-16 2 -12 18 4 20l40 6c-20 6 -20 20 0 22l90 12z', '#e9b795') + rect(590, 330, 120, 62, '#4668a8', 'rx="14"') + warning(690, 190),
    after: brightHall + pressBody + each([268, 532], (x) => rect(x - 9, 222, 18, 150, '#f2b233', 'rx="5"'))
      + each(count(6), (i) => line(`M280 ${242 + i * 22}h240`, '#ef5d5d', 3, 'stroke-dasharray="3 9"'))
      + palmButton(160, '#35b36f') + palmButton(640, '#35b36f') + tick(700, 130),
  },
  floor: {
    before: calmHall + aisle('#b8a860', '#a9b0ad') + rack(60) + rack(560) + box(90, 300, 60, '#c9965a') + box(170, 305, 55, '#b98552') + box(600, 232, 66, '#c9965a', 6)
      + box(230, 470, 110, '#c9965a', -8) + box(180, 400, 76, '#b98552', 5) + box(560, 450, 120, '#b98552', 9) + box(600, 372, 84, '#c9965a', -6)
      + `<ellipse cx="420" cy="540" rx="96" ry="24" fill="#4a4234" opacity=".65"/><ellipse cx="400" cy="535" rx="40" ry="8" fill="#8d8267" opacity=".7"/>` + warning(410, 330),
    after: brightHall + aisle('#f2b233', '#9fb8a8') + path('M330 420L370 420L250 600L130 600Z', '#2f9e63', 'opacity=".55"') + rack(60) + rack(560)
      + each(count(6), (i) => box(78 + (i % 3) * 54, i < 3 ? 244 : 314, 48, crates[i % 4] ?? '#d9a441') + box(578 + (i % 3) * 54, i < 3 ? 244 : 314, 48, crates[(i + 1) % 4] ?? '#d9a441'))
      + circle(400, 300, 46, '#d7e6f0', 'stroke="#e0662f" stroke-width="9"') + line('M400 350v70', '#7d8886', 9) + text(195, 560, 24, '#ffffff', '人行') + text(480, 560, 26, '#ffffff', '物流通道'),
  },
  pipe: {
    before: hall('#d8dcd8', '#b6cbd4', '#a7ada9', 470) + pipes('#8c8f8a', '#8a7f74', '#8a6a54')
      + each([60, 230, 330, 640, 740], (x) => `<ellipse cx="${x}" cy="${x % 4 ? 232 : 205}" rx="34" ry="11" fill="#9a5b34" opacity=".7"/>`)
      + each(count(7), (i) => line(`M400 248q${(i - 3) * 14} 40 ${(i - 3) * 36} ${95 - Math.abs(i - 3) * 9}`, '#ffffff', 6, 'opacity=".75"'))
      + `<ellipse cx="400" cy="520" rx="120" ry="18" fill="#7f8f96" opacity=".6"/>` + warning(250, 420),
    after: hall('#eaf1ee', '#c9e8f7', '#bcc9c2', 470) + pipes('#5aa7d6', '#c0504d', '#f2b233') + arrow(180, 219) + arrow(640, 219) + arrow(220, 353)
      + text(350, 230, 28, '#ffffff', '压缩空气') + text(380, 363, 24, '#ffffff', '蒸汽')
      + rect(530, 386, 60, 42, '#ffffff', 'rx="6"') + text(560, 415, 22, '#2b5876', 'V-12') + line('M560 324v62', '#55605e', 3) + tick(700, 470),
  },
  tools: {
    before: room('#d6d9d5', '#9aa19d') + rect(100, 150, 600, 340, '#5f6f6c', 'rx="14"') + rect(122, 172, 556, 296, '#3c4846', 'rx="8"')
      + at(220, 230, spanner(120, '#a9b4b2'), 62) + at(330, 300, hammer('#7f8a88'), -38) + at(520, 220, driver('#d0705a'), 48) + at(300, 420, spanner(90, '#8f9a98'), -75)
      + at(560, 390, pliers('#c0504d'), 110) + at(450, 260, spanner(140, '#bcc6c4'), 15) + at(240, 340, driver('#e0a526'), -100) + at(610, 260, hammer('#8f9a98'), 74)
      + each(count(14), (i) => circle(160 + ((i * 83) % 480), 200 + ((i * 57) % 240), 8, '#c9d1cf', 'stroke="#5b6664" stroke-width="4"')),
    after: room('#eef4f0', '#b8c7be') + rect(90, 80, 620, 380, '#2f7f79', 'rx="14"') + rect(106, 96, 588, 348, '#e9f3ee', 'rx="8"') + text(400, 138, 28, '#2f7f79', '工具定置板')
      + each(count(4), (i) => at(165 + i * 62, 205 + i * 4, spanner(120 - i * 20, '#2f7f79'))) + at(440, 190, hammer('#55605e')) + at(520, 190, driver('#d0705a')) + at(575, 190, driver('#e0a526')) + at(640, 215, pliers('#c0504d'))
      + each(count(8), (i) => rect(142 + i * 67, 380, 46, 30, '#ffffff', 'rx="4" stroke="#2f7f79" stroke-width="2"') + text(165 + i * 67, 402, 18, '#2f7f79', `0${i + 1}`)) + tick(700, 520),
  },
  shelf: {
    before: hall('#dcdfda', '#bccfd6', '#aab0ac', 530) + shelves
      + each(count(17), (i) => {
        const size = 52 + ((i * 7) % 26);
        const shelf = [230, 360, 490][i % 3] ?? 230;
        return box(112 + ((i * 97) % 520), shelf - size * 0.8, size, ['#c9965a', '#b98552', '#a9774a', '#8f8d86'][i % 4] ?? '#c9965a', ((i * 13) % 14) - 7);
      })
      + box(200, 505, 90, '#c9965a', -14) + box(320, 520, 70, '#a9774a', 10) + warning(610, 540),
    after: hall('#eef4f0', '#c9e8f7', '#c2cfc7', 530) + shelves
      + each(count(24), (i) => {
        const x = 116 + (i % 8) * 72 + (i % 8 > 3 ? 20 : 0);
        const y = [165, 295, 425][Math.floor(i / 8)] ?? 165;
        return rect(x, y, 60, 64, crates[Math.floor(i / 2) % 4] ?? '#d9a441', 'rx="5"') + rect(x + 10, y + 18, 40, 28, '#ffffff', 'rx="3"')
          + text(x + 30, y + 39, 15, '#2b3a4a', `${'ABC'[Math.floor(i / 8)] ?? 'A'}-0${(i % 8) + 1}`);
      }) + rect(300, 50, 200, 46, '#325f98', 'rx="8"') + text(400, 82, 26, '#ffffff', '一号货架') + tick(720, 560),
  },
  lamp: {
    before: room('#4a4f4e', '#5c5a52') + motor + rect(250, 60, 300, 24, '#77726a', 'rx="10"') + rect(268, 84, 264, 12, '#d8c98a', 'rx="6"') + line('M330 0v60M470 0v60', '#2d3130', 5)
      + path('M268 96L180 470H620L532 96Z', '#d8c98a', 'opacity=".16"') + rect(0, 0, 800, 600, '#10151a', 'opacity=".42"') + text(670, 150, 34, '#e8d9a0', '180 lx'),
    after: room('#f3f6f1', '#cdbb98') + path('M240 130L110 470H690L560 130Z', '#fff7cf', 'opacity=".9"') + motor
      + rect(220, 96, 360, 22, '#55605e', 'rx="10"') + rect(236, 118, 328, 14, '#fffbe2', 'rx="7"') + line('M300 0v96M500 0v96', '#7d8886', 5)
      + line('M690 462v-150l-70 -40', '#55605e', 9) + path('M640 250l-58 44l-10 -40z', '#35b36f') + text(690, 150, 34, '#2f9e63', '520 lx'),
  },
};
