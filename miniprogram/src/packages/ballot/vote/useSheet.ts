import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import type { Given } from '#shared/model/ballot';
import { ballotCriteria, type BallotCriterion } from '#shared/policy/ballot';
import { account } from '../../../api/transport';
import { keep } from '../../../drafts/kept';

export type MarksOfOne = Partial<Record<BallotCriterion, number>>;
type Written = { readonly chosen: readonly string[]; readonly marks: Readonly<Record<string, MarksOfOne>> };

const nothing: Written = { chosen: [], marks: {} };
const keyOf = ({ year, round }: Pick<BallotView, 'year' | 'round'>) => `ballot:${account()}:${year}:${round}`;

/** Of a half-done sheet, what still fits the ballot: a candidate may have gone, or marks count otherwise now. */
function keptSheet({ candidates, markMost, ...ballot }: BallotView): Written {
  const kept = Taro.getStorageSync<Written | ''>(keyOf(ballot)) || nothing;
  const open = candidates.filter(({ own }) => !own).map(({ id }) => id);
  const fits = (marks: MarksOfOne) => ballotCriteria.every((name) => (marks[name] ?? 0) <= markMost);
  return { chosen: kept.chosen.filter((id) => open.includes(id)), marks: Object.fromEntries(Object.entries(kept.marks).filter(([, marks]) => fits(marks))) };
}

export const forgetSheet = (ballot: Pick<BallotView, 'year' | 'round'>): void => Taro.removeStorageSync(keyOf(ballot));

/** The sheet being filled in. It lies on this phone alone, after each tap, until it is handed in. */
export function useSheet(ballot: BallotView) {
  const [written, setWritten] = useState(() => keptSheet(ballot));
  const write = (next: Written) => {
    setWritten(next);
    keep(keyOf(ballot), next);
  };
  const { chosen, marks } = written;
  const toggle = (id: string) => {
    if (chosen.includes(id)) return write({ ...written, chosen: chosen.filter((other) => other !== id) });
    if (chosen.length < ballot.choices) write({ ...written, chosen: [...chosen, id] });
  };
  const mark = (id: string, given: MarksOfOne) => write({ ...written, marks: { ...marks, [id]: given } });
  return { chosen, marks, toggle, mark, given: wholeSheet(written, ballot.choices) };
}

/** Every chosen one with all its marks; `null` while something is missing. */
function wholeSheet({ chosen, marks }: Written, choices: number): Given[] | null {
  const given = chosen.flatMap((suggestionId) => {
    const { quality, effect, value } = marks[suggestionId] ?? {};
    return quality === undefined || effect === undefined || value === undefined ? [] : [{ suggestionId, quality, effect, value }];
  });
  return given.length === choices ? given : null;
}
