import type { SuggestionLine } from '#shared/contract/views';

export const line = (change: Partial<SuggestionLine> = {}): SuggestionLine => ({
  id: 'suggestion-1', number: '261122-7K3M', title: '给冲床加防护光栅', category: 'safetyEnvironment', status: 'unitReview', grade: null,
  authorName: '王师傅', unitName: '冲压车间', teamName: '一班', submittedAt: '2026-11-20T01:00:00.000Z', movedAt: '2026-11-20T01:00:00.000Z',
  dueAt: '2026-11-27T15:59:59.999Z', heldBy: '冲压车间专员', overdue: false, ...change,
});
