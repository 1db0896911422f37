import type { RosterField } from '../../model/roster';
import type { PersonCategory } from '../../policy/roles';
import { rowProblems } from '../../text/roster';
import { cleanName, cleanWorkNumber } from '../names';
import { dayIn, textOf, type Cell } from './cells';
import { categoryWords, partyMemberWord, plainCategories, saysLeft, saysPartyMember } from './words';

/** What a cell says, or why nobody can tell. */
export type Reading<T> = { readonly value: T } | { readonly why: string };

const rounded = /^\d(\.\d+)?E\+?\d+$/;
const wellFormedWorkNumber = /^(?=.*\d)[0-9A-Z][0-9A-Z-]{0,19}$/;

/** A work number as people type it; a number of the spreadsheet, `1024.0` and `'1024` are `1024`. Leading zeros stay. */
export function workNumberIn(cell: Cell | undefined): Reading<string> {
  const text = cleanWorkNumber(textOf(cell)).replace(/^['’`]/, '').replace(/^(\d+)\.0+$/, '$1');
  if (rounded.test(text)) return { why: rowProblems.workNumberRounded(text) };
  return text === '' || wellFormedWorkNumber.test(text) ? { value: text } : { why: rowProblems.workNumber(textOf(cell)) };
}

const nameMost = 30;

export function nameIn(cell: Cell | undefined): Reading<string> {
  const name = cleanName(textOf(cell));
  const wellFormed = name === '' || (/\p{L}/u.test(name) && !/\d/.test(name) && name.length <= nameMost);
  return wellFormed ? { value: name } : { why: rowProblems.name(name) };
}

const placeMost = 40;

/** The name of a unit or team; blanks between Chinese signs mean nothing. */
export function placeIn(field: Extract<RosterField, 'unit' | 'team'>, cell: Cell | undefined): Reading<string> {
  const name = textOf(cell).replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '').replace(/^[-—/]$/, '');
  return name.length <= placeMost ? { value: name } : { why: rowProblems.tooLong(field, placeMost) };
}

/** A mobile number of eleven digits, `null` for none. Anything else is a warning: a wrong number keeps nobody out. */
export function mobileIn(cell: Cell | undefined): Reading<string | null> {
  const text = textOf(cell);
  const digits = text.replace(/\.0+$/, '').replace(/[^\d]/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');
  if (/^1\d{10}$/.test(digits)) return { value: digits };
  return /^[-—/无]?$/.test(text) ? { value: null } : { why: rowProblems.mobile(text) };
}

export type Categories = { readonly categories: PersonCategory[]; readonly partyMember: boolean };

/** One or more of the “3+1” categories, separated by 、,/; and the like; a party member may stand among them. */
export function categoriesIn(cell: Cell | undefined): Reading<Categories> {
  const words = textOf(cell).split(/[、,/;|+&\s及和]/).filter((word) => word !== '');
  const unknown = words.filter((word) => !categoryWords[word] && !plainCategories.has(word) && !partyMemberWord.test(word));
  if (unknown.length > 0) return { why: rowProblems.category(unknown) };
  const categories = words.flatMap((word) => categoryWords[word] ?? []);
  return { value: { categories: [...new Set(categories)], partyMember: words.some((word) => partyMemberWord.test(word)) } };
}

export function partyMemberIn(cell: Cell | undefined): Reading<boolean> {
  const value = saysPartyMember(textOf(cell));
  return value === null ? { why: rowProblems.partyMember(textOf(cell)) } : { value };
}

/**
 * Whether a row says that the person has left. A state in words decides; without one, a day of leaving that is past does
 * (retirement days of people still at work stand in rosters too). `today`: `YYYY-MM-DD`.
 */
export function leavesIn(state: Cell | undefined, leftOn: Cell | undefined, today: string): Reading<boolean> {
  const left = saysLeft(textOf(state));
  if (left === null) return { why: rowProblems.state(textOf(state)) };
  if (textOf(state) !== '' || /^(长期|无|[-—/])?$/.test(textOf(leftOn))) return { value: left };
  const day = dayIn(leftOn);
  return day === null ? { why: rowProblems.leftOn(textOf(leftOn)) } : { value: day < today };
}
