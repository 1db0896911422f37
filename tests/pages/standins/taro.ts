/** The platform around a page: where it went, what it said, what it keeps, which pictures its camera takes. */
import { useEffect, useRef } from 'react';

export const phone = {
  went: [] as string[],
  said: [] as string[],
  kept: new Map<string, string>(),
  camera: [] as string[],
  parameters: {} as Record<string, string>,
  /** Its storage takes nothing more. */
  full: false,
  /** Place on the tab bar → what its badge says. */
  badges: new Map<number, string>(),
  /** How a question is answered. */
  confirms: true,
};

export function startPhone(parameters: Record<string, string> = {}): void {
  Object.assign(phone, { went: [], said: [], kept: new Map(), camera: [], parameters, full: false, badges: new Map(), confirms: true });
}

const go = async ({ url }: { url: string }) => void phone.went.push(url);

const Taro = {
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  reLaunch: go,
  navigateBack: async () => void phone.went.push('back'),
  showToast: async ({ title }: { title: string }) => void phone.said.push(title),
  setTabBarBadge: async ({ index, text }: { index: number; text: string }) => void phone.badges.set(index, text),
  removeTabBarBadge: async ({ index }: { index: number }) => void phone.badges.delete(index),
  showModal: async () => ({ confirm: phone.confirms }),
  previewImage: async () => undefined,
  stopPullDownRefresh: () => undefined,
  pageScrollTo: async () => undefined,
  setClipboardData: async () => undefined,
  getStorageSync: (key: string): unknown => (phone.kept.has(key) ? JSON.parse(phone.kept.get(key) ?? '') : ''),
  setStorageSync: (key: string, value: unknown) => {
    if (phone.full) throw new Error('exceed storage max size');
    phone.kept.set(key, JSON.stringify(value));
  },
  removeStorageSync: (key: string) => void phone.kept.delete(key),
  chooseImage: async () => ({ tempFilePaths: phone.camera.splice(0) }),
};
export default Taro;

/** A test sees each page once: shown, ready and loaded are the same moment. */
function useOnce(run: () => unknown): void {
  const first = useRef(run);
  useEffect(() => void first.current(), []);
}

export const useDidShow = useOnce;
export const useReady = useOnce;
export const useLoad = useOnce;
export const useLaunch = useOnce;
export const useDidHide = (_run: () => void): void => undefined;
export const usePullDownRefresh = (_run: () => void): void => undefined;
export const useRouter = () => ({ params: phone.parameters });
