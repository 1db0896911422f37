const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const randomLetters = 18;

/**
 * An id for something that the phone begins: nine characters of time, so that ids sort by age, then chance
 * (36^18, and no secret: the cloud ties each id to the person who used it first).
 */
export function newId(now = Date.now()): string {
  const chance = Array.from({ length: randomLetters }, () => letters[Math.floor(Math.random() * letters.length)]);
  return now.toString(36).padStart(9, '0') + chance.join('');
}
