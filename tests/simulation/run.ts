// One process of `npm run simulate`: tells stories from a seed on and prints what came of it as JSON, or shrinks one seed's story.
import { shrink, simulate } from './simulate';
import type { Plot } from './story';

const [wish, plot, histories, seed] = process.argv.slice(2) as [string, Plot, string, string];

async function run(): Promise<void> {
  if (wish === 'shrink') process.stdout.write(await shrink({ plot, seed: Number(seed) }));
  else process.stdout.write(JSON.stringify(await simulate({ plot, histories: Number(histories), seed: Number(seed) })));
}

void run();
