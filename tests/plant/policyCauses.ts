import type { EndpointName, Input } from '#shared/contract/index';
import { daysLater } from '#shared/domain/time';
import { cannedReasons } from '#shared/policy/cannedReasons';
import type { Refusal } from '#shared/text/refusals';
import { samples } from './samples';
import type { TestPlant } from './testPlant';

/** Brings about one refusal and answers the outcome. */
export type Cause = () => Promise<string>;
export type Causes = { readonly [R in Refusal]?: Cause };

/** How each refusal of the policy and the calendar comes about, in the plant of the running test. */
export function policyCauses(plantNow: () => TestPlant): { readonly [E in EndpointName]?: Causes } {
  const inDays = (days: number) => daysLater(new Date(plantNow().cloud.clock.now()), days);
  const set = (more: object) => plantNow().outcome('zhou', 'calendar.set', { ...samples['calendar.set'], ...more });
  const setPhrases = (more: object) => plantNow().outcome('zhou', 'phrases.set', { ...samples['phrases.set'], ...more });
  const cancel = (version: string, requestId = plantNow().newId()) => plantNow().outcome('zhou', 'policy.cancel', { requestId, version });

  /** The award becomes 150 from tomorrow. */
  const proposed = async () => {
    const call = { requestId: plantNow().newId(), from: inDays(1), changes: { 'awardYuan.first': 150 } };
    await plantNow().does('zhou', 'policy.propose', call);
    return call;
  };

  const badProposals = (endpoint: 'policy.preview' | 'policy.propose'): Causes => {
    const ask = (more: Partial<Input<'policy.preview'>>) => {
      const proposal = { from: inDays(1), changes: { 'awardYuan.first': 160 }, ...more };
      return endpoint === 'policy.preview' ? plantNow().outcome('zhou', endpoint, proposal)
        : plantNow().outcome('zhou', endpoint, { requestId: plantNow().newId(), ...proposal });
    };
    return {
      fromTooEarly: () => ask({ from: inDays(0) }),
      policyComing: async () => {
        await proposed();
        return ask({});
      },
      policyFaulty: () => ask({ changes: { 'awardYuan.third': 500 } }),
      nothingToCorrect: () => ask({ changes: { 'awardYuan.first': 120 } }),
    };
  };

  return {
    'policy.preview': badProposals('policy.preview'),
    'policy.propose': {
      ...badProposals('policy.propose'),
      idReused: async () => plantNow().outcome('zhou', 'policy.propose', { ...await proposed(), note: '另一个决定' }),
    },
    'policy.cancel': {
      notFound: () => cancel('v9'),
      policyInForce: async () => {
        await proposed();
        plantNow().cloud.clock.advance(24 * 3_600_000);
        return cancel('v2');
      },
      idReused: async () => cancel('v2', (await proposed()).requestId),
    },
    'phrases.set': {
      changedMeanwhile: () => setPhrases({ version: 99 }),
      nothingToCorrect: () => setPhrases({ phrases: [...cannedReasons] }),
      idReused: async () => {
        await setPhrases({});
        return setPhrases({ phrases: ['另一句套话'] });
      },
    },
    'calendar.set': {
      calendarFaulty: () => set({ daysWorked: ['2099-10-01'] }),
      nothingToCorrect: () => set({ daysOff: [], daysWorked: [] }),
      changedMeanwhile: () => set({ version: 99 }),
      idReused: async () => {
        await set({});
        return set({ daysOff: [] });
      },
    },
  };
}
