import type { RowOutcome } from '../../contract/roster';
