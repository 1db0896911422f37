// The whole system in a process of its own, to be killed: over the deployed bundles, with its data kept in a folder.
import { openRunning } from '../../local/running';
import { cloudbaseStore } from '../../cloudfunctions/store/cloudbase';
import { connectInProcess } from '../../local/cloudbase/wire/inProcess';
import { populate } from '../plant/testPlant';

/** What the process is told: the time, or at which further request to its database it dies, before or after that is carried out; `null`: not at all. */
export type Told = { readonly now: number } | { readonly dieAt: { readonly request: number; readonly carriedOut: boolean } | null };
/** Where it answers, once it does. */
export type Serving = { readonly url: string; readonly cloudUrl: string };

const die = () => { process.kill(process.pid, 'SIGKILL'); };

async function serve(dataDir: string, envId: string): Promise<void> {
  let cloudUrl = '';
  let left = Infinity;
  let carriedOut = false;
  const { url, cloud } = await openRunning({
    dataDir, port: 0, envId, log: () => undefined,
    prepare: async (opened, address) => {
      cloudUrl = address;
      const store = cloudbaseStore(connectInProcess(opened));
      if ((await store.find('units', { where: {}, limit: 1 })).length === 0) await populate(store);
    },
  });
  const answer = cloud.answer.bind(cloud);
  cloud.answer = async (asked) => {
    left -= 1;
    if (left === 0 && !carriedOut) die();
    const answered = await answer(asked);
    if (left <= 0) die();
    return answered;
  };
  process.on('message', (told: Told) => {
    if ('now' in told) cloud.clock.set(told.now);
    else {
      left = told.dieAt?.request ?? Infinity;
      carriedOut = told.dieAt?.carriedOut ?? false;
    }
    process.send?.('heard');
  });
  process.send?.({ url, cloudUrl } satisfies Serving);
}

void serve(process.argv[2] ?? '', process.argv[3] ?? '');
