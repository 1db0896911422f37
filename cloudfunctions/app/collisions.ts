import { AlreadyThere } from '../store/store';

const triesMost = 5;

/** Runs work again when it met an id or a unique value that another call made at the same moment: the next try finds it. */
export async function againOnCollision<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AlreadyThere) || tries === triesMost) throw error;
    }
  }
}
