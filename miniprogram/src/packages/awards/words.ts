import type { BatchView } from '#shared/contract/awards';

export const stateWords: Record<BatchView['state'], string> = { gathering: '正在做表', ready: '待确认', confirmed: '已确认' };
