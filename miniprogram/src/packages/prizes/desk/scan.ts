// A browser has no camera of its own here: the code is typed. The mini program's way: scan.weapp.ts.
export const canScan: boolean = false;

export const scan = (): Promise<string | null> => Promise.resolve(null);
