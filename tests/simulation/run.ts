// One process of `npm run simulate`: tells stories from a seed on and prints what came of it as JSON, or shrinks one seed's story.
import { shrink, simulate } from './simulate';

const [wish, histories, seed] = process.argv.slice(2);

async function run(): Promise<void> {
  if (wish === 'shrink') process.stdout.write(await shrink(Number(seed)));
  else process.stdout.write(JSON.stringify(await simulate({ histories: Number(histories), seed: Number(seed) })));
}

void run();
