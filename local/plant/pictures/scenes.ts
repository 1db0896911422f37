import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the demo plant's photos show, each before and after. Drawn, not photographed: see draw.ts. */
export const scenes = ['press', 'floor', 'pipe', 'tools', 'shelf', 'lamp'] as const;
export type Scene = (typeof scenes)[number];
export type Moment = 'before' | 'after';

export const picturePath = (scene: Scene, moment: Moment): string => join(__dirname, `${scene}-${moment}.jpg`);

export const pictureOf = (scene: Scene, moment: Moment): Buffer => readFileSync(picturePath(scene, moment));
