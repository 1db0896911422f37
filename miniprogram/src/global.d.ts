/// <reference types="@tarojs/taro" />
declare module '*.module.scss' {
  const classes: Record<string, string>;
  export default classes;
}
declare module '*.scss';
declare module '*.png' {
  const source: string;
  export default source;
}
/** Only the identity switcher of the browser build mounts by itself. */
declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(node: JSX.Element): void };
}
declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test';
    TARO_ENV: 'weapp' | 'h5';
  }
}
/** The CloudBase environment that the build is for; empty: the account's default one. */
declare const CLOUD_ENV: string;
