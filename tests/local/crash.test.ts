import { killAndInspect } from './support/crash';
import { temporaryFolder } from './support/temporaryCloud';

const KILLS = 5;

test('a killed process loses nothing that it acknowledged, and leaves nothing half written', async () => {
  const { folder, remove } = temporaryFolder();
  try {
    for (let kill = 1; kill <= KILLS; kill++) {
      expect(await killAndInspect(folder, 1 + Math.floor(Math.random() * 60))).toMatchObject({ lost: 0, consistent: true });
    }
  } finally {
    remove();
  }
}, 60_000);
