// The browser says when its network is back. The mini program's way: network.weapp.ts.

/** Runs each time the network comes back. */
export const onNetwork = (run: () => void): void => window.addEventListener('online', run);
