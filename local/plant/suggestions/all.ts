import type { Story } from '../lives';
import { assembly } from './assembly';
import { lastYear } from './lastYear';
import { machining } from './machining';
import { monthsEnd } from './monthsEnd';
import { office } from './office';
import { power } from './power';
import { quality } from './quality';
import { stamping } from './stamping';
import { supply } from './supply';
import { tools } from './tools';

/** Every suggestion of a demo plant that is seeded now. */
export const storiesOf = (now: Date): readonly Story[] => [...stamping, ...assembly, ...power, ...tools, ...machining, ...quality, ...supply, ...office, ...lastYear, ...monthsEnd(now)];
