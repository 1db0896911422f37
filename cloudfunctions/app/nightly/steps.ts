import { continueAnnual } from '../annual/pay';
import { findChangedPhotos } from '../photos/verify';
import { recountAccounts } from '../ledger/recount';
import { continueImports } from '../roster/continue';
import { continueSeasons } from './continueSeasons';
import { remindHolders, tellOffice, withdrawLate } from './dueTimes';
import { countFrequencies, keyOlder } from './frequencies';
import { handOverStale } from './handOver';
import { closeMonths } from '../quality/closeMonths';
import { countReviews } from '../quality/countReviews';
import { findSignals } from '../quality/findSignals';
import type { NightlyStep } from './step';

/** Everything the timer does, in this order; the names are what the log counts under. */
export const nightlySteps: Readonly<Record<string, NightlyStep>> = {
  continueImports,
  handOverStale,
  withdrawLate,
  remindHolders,
  tellOffice,
  countReviews,
  closeMonths,
  findSignals,
  findChangedPhotos,
  recountAccounts,
  countFrequencies,
  keyOlder,
  continueSeasons,
  continueAnnual,
};
