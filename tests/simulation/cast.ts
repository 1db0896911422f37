import { roleKey } from '#shared/domain/actor';
import type { Grant } from '#shared/model/person';
import { expertGroups, roles, type Role } from '#shared/policy/roles';
import { cast, type Who } from '../plant/testPlant';

/** Who holds which role key on a day, as the players know it. */
export type RoleTable = Readonly<Record<string, readonly Who[]>>;

const unitIds = ['stamping', 'power', 'office', 'canteen'] as const;
export const unitOf = (who: Who): (typeof unitIds)[number] => cast[who].unit;
const scopes = { unit: unitIds, group: expertGroups, plant: ['plant'] } as const;

/** What a role may be held for, drawn from one number. */
export function scopeFor(role: Role, variant: number): string {
  const possible = scopes[roles[role]];
  return possible[variant % possible.length] ?? 'plant';
}

type Held = Pick<Grant, 'role' | 'scope' | 'from' | 'until'>;

/** What the players remember of everybody's roles: written down when the cloud said yes. */
export class Cast {
  private readonly grants = new Map<Who, Held[]>();
  private readonly gone = new Set<Who>(['left']);

  private readonly held: Record<string, readonly Who[]> = {};

  constructor() {
    for (const who of Object.keys(cast) as Who[]) {
      for (const [role, scope] of cast[who].roles) this.give(who, { role, scope, from: '2020-01-01', until: null });
    }
  }

  isHere(who: Who): boolean {
    return !this.gone.has(who);
  }

  grantsOf(who: Who): readonly Held[] {
    return this.grants.get(who) ?? [];
  }

  /** Everybody who may act under each key on a day. */
  table(day: string): RoleTable {
    const table: Record<string, Who[]> = {};
    for (const [who, grants] of this.grants) {
      if (!this.isHere(who)) continue;
      for (const { role, scope, from, until } of grants) {
        if (from <= day && (until === null || day <= until)) (table[roleKey(role, scope)] ??= []).push(who);
      }
    }
    return table;
  }

  /** Everybody who ever held each key, the colleagues who are gone included. */
  ever(): RoleTable {
    return this.held;
  }

  give(who: Who, grant: Held): void {
    const key = roleKey(grant.role, grant.scope);
    this.held[key] = [...new Set([...this.held[key] ?? [], who])];
    this.grants.set(who, [...this.grantsOf(who), grant]);
  }

  /** From now on, or after a last day. */
  take(who: Who, name: Pick<Held, 'role' | 'scope' | 'from'>, lastDay: string | null): void {
    const others = this.grantsOf(who).filter(({ role, scope, from }) => role !== name.role || scope !== name.scope || from !== name.from);
    this.grants.set(who, lastDay === null ? others : [...others, { ...name, until: lastDay }]);
  }

  leave(who: Who): void {
    this.gone.add(who);
  }
}
