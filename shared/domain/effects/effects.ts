import type { OfferedMove } from '../../model/moveInputs';
import { authorEffects } from './author';
import type { Effects } from './effect';
import { implementationEffects } from './implementation';
import { officeEffects } from './office';
import { reviewEffects } from './review';
import { scoreEffects } from './score';

/** What each move changes besides status and holder, and what the history keeps of it. */
export const effects: Effects<OfferedMove> = { ...authorEffects, ...reviewEffects, ...scoreEffects, ...implementationEffects, ...officeEffects };
