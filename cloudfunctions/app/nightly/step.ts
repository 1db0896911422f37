import type { PhotoSafety } from '../../services/photoSafety';
import type { Host, VisitorContext } from '../context';

type Outside = Pick<Host, 'store' | 'files' | 'messages' | 'now' | 'requestId' | 'log'>;

/** What the timer's host brings. Nobody calls: there is no identity. */
export type NightlyHost = Outside & { readonly photoSafety: PhotoSafety };

/** What each step gets besides: the rules in force on the Shanghai day of `now`, and the counts that the run will log. */
export type NightlyContext = NightlyHost & Pick<VisitorContext, 'policy' | 'calendar' | 'policyNamed' | 'closedYears'> & {
  readonly count: (what: string, by?: number) => void;
};

/**
 * One turn of a piece of nightly work: writes at most twenty documents and answers whether `more` is waiting. Where it
 * stands only the data says, so that it may be run twice, killed anywhere, and missed for days.
 */
export type NightlyStep = (context: NightlyContext) => Promise<'done' | 'more'>;
