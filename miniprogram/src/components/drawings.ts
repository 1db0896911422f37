// Drawn for this app as SVG: presentation attributes and fixed sizes only, which is what <Image> shows on both ends.
const svg = (width: number, height: number, inside: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`)}`;

const toothAngles = Array.from({ length: 10 }, (_, tooth) => tooth * 36);
const gear = (x: number, y: number, radius: number, colour: string) =>
  `<g transform="translate(${x} ${y})" stroke="${colour}" stroke-width="2"><circle r="${radius}"/><circle r="${radius * 0.45}"/>${toothAngles
    .map((angle) => `<path transform="rotate(${angle})" d="M-4 ${-radius}l1.500 -8h5l1.500 8"/>`).join('')}</g>`;

const lamp = (x: number, y: number, glass: string, light: string) =>
  `<g transform="translate(${x} ${y})" stroke-width="2.500"><path d="M-14 34c0-10-14-16-14-34a28 28 0 0 1 56 0c0 18-14 24-14 34z" stroke="${glass}"/><path d="M-12 44h24M-7 54h14" stroke="${glass}"/><path d="M0 34V14l-9-10m9 10l9-10" stroke="${light}"/><path d="M0-52v-10M-40-32l-8-7M40-32l8-7M-50 2h-10M50 2h10" stroke="${light}"/></g>`;

/** A lamp on its own. */
export const bulb = svg(140, 150, lamp(70, 76, '#8a8576', '#c9962c'));

/** The plant at rest: sheds, chimney, a gear, and a lamp that has just come on. White and gold on blue. */
export const plant = svg(360, 170, [
  '<g stroke="#ffffff" stroke-opacity="0.12" stroke-width="1"><path d="M0 40H360M0 80H360M0 120H360M40 0V170M80 0V170M120 0V170M160 0V170M200 0V170M240 0V170M280 0V170M320 0V170"/></g>',
  '<g stroke="#ffffff" stroke-opacity="0.42" stroke-width="2"><path d="M6 160V118l34 20v-20l34 20v-20l34 20V92h14v68M24 160v-12h12v12M58 160v-12h12v12M92 160v-12h10v12M0 160h360"/><path d="M112 84c5-7 12 2 19-5s9-4 13-7"/></g>',
  gear(196, 128, 22, '#9fb6cd'), gear(164, 146, 11, '#9fb6cd'),
  lamp(288, 84, '#dfe8f1', '#e8b84f'),
].join(''));
