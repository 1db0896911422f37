/** The mini program of the local cloud. */
export const appId = 'wx0123456789abcdef';
