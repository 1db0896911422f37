// Pieces of SVG that several drawings share.

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

export const circle = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const text = (x: number, y: number, size: number, fill: string, words: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="700" fill="${fill}" text-anchor="middle">${words}</text>`;

export const each = <T>(items: readonly T[], draw: (item: T, index: number) => string): string => items.map(draw).join('');

export const count = (many: number): number[] => Array.from({ length: many }, (_, index) => index);

export const at = (x: number, y: number, drawn: string, turned = 0): string =>
  `<g transform="translate(${x} ${y}) rotate(${turned})">${drawn}</g>`;

/** Workshop wall with tall windows and a floor. */
export const hall = (wall: string, pane: string, floor: string, horizon = 420): string =>
  rect(0, 0, 800, 600, wall)
  + each([60, 330, 600], (x) => rect(x, 50, 140, 190, pane, 'rx="6"') + line(`M${x + 70} 50v190M${x} 145h140`, '#ffffff', 5, 'opacity=".7"'))
  + rect(0, horizon - 46, 800, 46, '#00000014')
  + rect(0, horizon, 800, 600 - horizon, floor)
  + line(`M0 ${horizon}h800`, '#00000022', 4);

export const tick = (x: number, y: number): string =>
  circle(x, y, 40, '#2f9e63') + line(`M${x - 18} ${y + 1}l13 14 24 -28`, '#fff', 9);

export const warning = (x: number, y: number): string =>
  path(`M${x} ${y - 42}l48 84h-96z`, '#f2b233', 'stroke="#7a4b00" stroke-width="5" stroke-linejoin="round"')
  + line(`M${x} ${y - 10}v24`, '#7a4b00', 9) + circle(x, y + 29, 5, '#7a4b00');
