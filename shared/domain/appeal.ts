import type { Suggestion } from '../model/suggestion';
import { daysLater, endOfDay } from './time';

/** The last moment at which a decision may be appealed. Source: rules §2, within 15 days. */
export const appealUntil = ({ decidedAt, movedAt }: Pick<Suggestion, 'decidedAt' | 'movedAt'>, appealDays: number): Date =>
  endOfDay(daysLater(decidedAt ?? movedAt, appealDays));
