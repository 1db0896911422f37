import * as z from 'zod';
import { firstPolicy } from './firstPolicy';
import { policyNumbers } from './policy';

type Tree = { readonly [part: string]: number | Tree };

const numbersIn = (known: unknown, model: Tree): Tree => Object.fromEntries(Object.entries(model).map(([part, value]) => {
  const found = typeof known === 'object' && known !== null ? (known as Record<string, unknown>)[part] : undefined;
  return [part, typeof value === 'number' ? (found as number | undefined) ?? value : numbersIn(found, value)];
}));

/** The numbers of a version. One stored before a number was invented takes that from the first policy. */
export const storedNumbers = z.preprocess((known) => numbersIn(known, firstPolicy.numbers), policyNumbers);
