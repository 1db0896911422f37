/** A policy version as people say it: `v2` is `第 2 版`. */
export const versionWords = (version: string): string => `第 ${version.slice(1)} 版`;
