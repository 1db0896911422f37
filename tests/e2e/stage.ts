import { openTestSystem, type TestSystem } from '../plant/testSystem';
import { launchBrowser } from './browser';
import { openUser, type User } from './user';

/** The system of a test file, a browser, and everybody who came. */
export type Stage = {
  readonly system: TestSystem;
  enter(openid: string, at?: 'phone' | 'desk'): Promise<User>;
  /** What anybody's page complained about. */
  complaints(): string[];
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const [system, browser] = await Promise.all([openTestSystem(), launchBrowser()]);
  const users: User[] = [];
  return {
    system,
    async enter(openid, at) {
      const user = await openUser(browser, system.url, openid, at);
      users.push(user);
      return user;
    },
    complaints: () => users.flatMap(({ errors }) => errors),
    async close() {
      await browser.close();
      await system.close();
    },
  };
}
