import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { SeasonView } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';

type Tier = { readonly name: string; readonly points: string };
type Plan = { readonly year: string; readonly opensOn: string; readonly endsOn: string; readonly collectBy: string; readonly limit: string; readonly tiers: readonly Tier[] };

const blankTier: Tier = { name: '', points: '' };
const isWhole = (text: string) => /^[1-9]\d{0,4}$/.test(text);

/** `usualLimit`: how many each may have by the policy in force. */
type Start = { readonly year: number; readonly usualLimit: number };

const planOf = (season: SeasonView | null, { year, usualLimit }: Start): Plan => (season
  ? { year: String(season.year), opensOn: season.opensOn, endsOn: season.endsOn, collectBy: season.collectBy, limit: String(season.limitPerPerson), tiers: season.tiers.map(({ name, points }) => ({ name, points: String(points) })) }
  : { year: String(year), opensOn: '', endsOn: '', collectBy: '', limit: String(usualLimit), tiers: [blankTier] });

/** A season's plan as it is typed, and its way to the cloud. */
export function usePlan(season: SeasonView | null, start: Start, onSaved: (id: string) => Promise<void>) {
  const [plan, setPlan] = useState(() => planOf(season, start));
  const [requestId, setRequestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const set = (change: Partial<Plan>) => { setFailure(null); setPlan((before) => ({ ...before, ...change })); };

  const save = async () => {
    const missing = faultOf(plan);
    setFault(missing);
    if (missing) return;
    const asked = { ...plan, limitPerPerson: Number(plan.limit), tiers: plan.tiers.map(({ name, points }) => ({ name, points: Number(points) })) };
    const { opensOn, endsOn, collectBy, limitPerPerson, tiers } = asked;
    const fields = { requestId, opensOn, endsOn, collectBy, limitPerPerson, tiers };
    const reply = season
      ? await call('season.change', { ...fields, seasonId: season.id, version: season.version })
      : await call('season.create', { ...fields, year: Number(plan.year) });
    if (!reply.ok) {
      if ('refusal' in reply) setRequestId(newId());
      return setFailure(reply);
    }
    void Taro.showToast({ title: '已保存', icon: 'success' });
    await onSaved(reply.data.id);
  };
  return {
    plan, set, save, failure, fault,
    setTier: (place: number, tier: Tier) => set({ tiers: plan.tiers.map((one, i) => (i === place ? tier : one)) }),
    addTier: () => set({ tiers: [...plan.tiers, blankTier] }),
    dropTier: () => set({ tiers: plan.tiers.slice(0, -1) }),
  };
}

function faultOf({ year, opensOn, endsOn, collectBy, limit, tiers }: Plan): string | null {
  if (!/^20\d\d$/.test(year)) return '请填写年份，如 2026';
  if ([opensOn, endsOn, collectBy].includes('')) return '请选好三个日期';
  if (!isWhole(limit)) return '请填写每人可兑换几件';
  return tiers.every(({ name, points }) => name.trim() !== '' && isWhole(points)) ? null : '每一档都要有名称和积分';
}
