import { renderSVG } from 'uqr';

/** A pick-up code as a picture to scan. */
export const qrOf = (code: string): string => `data:image/svg+xml,${encodeURIComponent(renderSVG(code, { border: 2, ecc: 'M' }))}`;

/** Six digits as people read them aloud: `123 456`. */
export const inThrees = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ');
