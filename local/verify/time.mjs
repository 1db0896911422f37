/** `2026-11-22` of a moment in Asia/Shanghai, which is eight hours ahead all year. */
export const dayOf = (moment) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
export const monthOf = (moment) => dayOf(moment).slice(0, 7);
export const yearOf = (moment) => Number(dayOf(moment).slice(0, 4));

/** A call received at one moment may be written some minutes after one received later. */
export const writtenWithinMs = 10 * 60_000;
