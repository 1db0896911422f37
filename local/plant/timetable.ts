import { dayOf } from '#shared/domain/time';
import type { Step, Story } from './lives';

/** What happens at one moment: a story is filed (`step` is null), or goes on. */
export type Event = { readonly at: Date; readonly story: Story; readonly number: number; readonly step: Step | null };

const dayMs = 86_400_000;
/** What is younger lies on its own day: the plant looks alive on a Monday and on a Sunday. */
const recentMs = 3 * dayMs;
const minuteMs = 60_000;
const pauseMs = 25 * minuteMs;
/** The day shift, from 8:10 on. */
const shift = { fromMinute: 490, minutes: 530 };

/** Everything that happens at the plant, in order of time, up to `now`. */
export function timetable(stories: readonly Story[], now: Date): Event[] {
  const events = stories.flatMap((story, index) => {
    const moments = momentsOf(story, index, now);
    return [null, ...story.life].map((step, order): Event => ({ at: moments[order] ?? now, story, number: index + 1, step }));
  });
  return events.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The filing and the steps, spread between the filing and the last thing that happened in proportion to an ordinary pace. */
function momentsOf({ filed, moved, life }: Story, index: number, now: Date): Date[] {
  const usual = life.reduce((sum, { after }) => sum + after, 0);
  const available = moved === undefined ? Math.min(usual, filed * 0.9) : filed - moved;
  const pace = usual === 0 ? 0 : available / usual;
  let daysAgo = filed;
  let last = 0;
  return [0, ...life.map(({ after }) => after)].map((after, order) => {
    daysAgo -= after * pace;
    const exact = now.getTime() - daysAgo * dayMs;
    last = Math.max(duringWork(exact, now.getTime() - exact, index * 5 + order), last + pauseMs);
    return new Date(Math.min(last, now.getTime()));
  });
}

/** At a time of the day shift that differs from one to the next, and on the Friday before a weekend; today's stay as they are. */
function duringWork(exact: number, ageMs: number, salt: number): number {
  if (ageMs < dayMs) return exact;
  const day = dayOf(new Date(exact));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const daysSinceFriday = ageMs < recentMs ? 0 : weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  const minutes = shift.fromMinute + (salt * 97) % shift.minutes;
  return new Date(`${day}T00:00:00+08:00`).getTime() - daysSinceFriday * dayMs + minutes * minuteMs;
}
