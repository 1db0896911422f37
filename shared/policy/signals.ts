/**
 * What is worth a look, and no more: an author's or a whole unit's burst at the month's end, texts of one author that are
 * nearly the same, a reviewer who adopts everything or concludes faster than anybody reads. Source: rules §7.
 */
export const signalKinds = ['burst', 'unitBurst', 'alike', 'adoptsAll', 'quick'] as const;
export type SignalKind = (typeof signalKinds)[number];
