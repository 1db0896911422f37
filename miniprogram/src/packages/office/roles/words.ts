import type { GrantView, RoleChangeView } from '#shared/contract/roles';
import { roles, type ExpertGroup } from '#shared/policy/roles';
import { groupLabels, roleLabels } from '#shared/text/labels';

type Held = Pick<GrantView, 'role' | 'scope' | 'scopeName'>;

/** What a role is held for: a unit by name, an expert group; nothing for the plant, the role says it. */
export function scopeWords({ role, scope, scopeName }: Held): string {
  if (roles[role] === 'plant') return '';
  return roles[role] === 'group' ? groupLabels[scope as ExpertGroup] : scopeName;
}

/** `冲压分厂 · 专员`. */
export const roleWords = (held: Held): string => [scopeWords(held), roleLabels[held.role]].filter(Boolean).join(' · ');

export const periodWords = ({ from, until }: Pick<GrantView, 'from' | 'until'>): string =>
  (until === null ? `${from} 起，长期` : `${from} 至 ${until}`);

/** What one change did, as a sentence: `设为 冲压分厂 · 专员，2026-03-02 起，长期`. */
export function changeWords(change: RoleChangeView): string {
  const role = `${roleWords(change)}${change.standsInFor ? `（代 ${change.standsInFor.name}）` : ''}`;
  if (change.what === 'given') return `设为 ${role}，${periodWords(change)}`;
  const never = change.until !== null && change.until < change.from;
  return never ? `取消 ${role}，没有任职` : `收回 ${role}，任职到 ${change.until ?? ''}`;
}

export const stateWords: Record<GrantView['state'], string> = { present: '在任', coming: '尚未开始', over: '已结束' };
