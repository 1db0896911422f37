// Who the browser plays on the local cloud. Never in the mini program: there WeChat knows who calls.
export type Playable = { name: string; workNumber: string | null; openid: string; roles: string[]; unit: string | null };

const key = 'identity';

export function chosen(): Playable | null {
  const text = localStorage.getItem(key);
  return text ? (JSON.parse(text) as Playable) : null;
}

export const chosenOpenid = (): string | null => chosen()?.openid ?? null;

export const choose = (person: Playable): void => localStorage.setItem(key, JSON.stringify(person));
