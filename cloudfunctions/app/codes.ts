import { randomInt } from 'node:crypto';
import type { CodeSlip } from '#shared/contract/views';
import { daysLater, endOfDay } from '#shared/domain/time';
import type { BindingCode, Person } from '#shared/model/person';
import type { Transaction } from '../store/store';
import type { Context } from './context';

const codeDigits = 8;

/**
 * A valid code for each of these people: the one already given out as long as it is unused and in time, so that a sheet
 * printed twice does not spoil the slips in people's hands; a new one otherwise.
 */
export async function codesFor(people: readonly Person[], transaction: Transaction, context: Context): Promise<BindingCode[]> {
  if (people.length === 0) return [];
  const known = await transaction.find('bindingCodes', { where: { _id: { in: people.map(({ _id }) => _id) } }, limit: people.length });
  const codes = people.map((person) => {
    const before = known.find(({ _id }) => _id === person._id);
    return { before, code: before && isValid(before, context.now) ? before : newCode(person, before, context) };
  });
  await transaction.insert('bindingCodes', codes.filter(({ before }) => !before).map(({ code }) => code));
  for (const { before, code } of codes) if (before && before !== code) await transaction.replace('bindingCodes', code);
  return codes.map(({ code }) => code);
}

const isValid = ({ usedBy, expiresAt }: BindingCode, now: Date): boolean => usedBy === null && expiresAt >= now;

function newCode({ _id }: Person, before: BindingCode | undefined, { caller, now, policy }: Context): BindingCode {
  return {
    _id,
    schema: 1,
    version: before?.version ?? 1,
    code: String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0'),
    issuedBy: caller._id,
    issuedAt: now,
    expiresAt: endOfDay(daysLater(now, policy.numbers.binding.codeDays)),
    usedBy: null,
  };
}

export const slipOf = ({ _id, workNumber, name, unitName, teamName }: Person, { code, expiresAt }: BindingCode): CodeSlip =>
  ({ personId: _id, workNumber, name, unitName, teamName, code, expiresAt: expiresAt.toISOString() });
