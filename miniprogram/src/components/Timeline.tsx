import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import s from './Timeline.module.scss';

export type Event = { id: string; title: string; when: string; who: string; children?: ReactNode };

/** What happened, newest first, along a line as on a drawing. */
export function Timeline({ events }: { events: readonly Event[] }) {
  return (
    <View className={s.line} data-testid='timeline'>
      {events.map((event, index) => (
        <View key={event.id} className={`${s.event} ${index === 0 ? s.latest : ''}`}>
          <View className={s.title}>{event.title}</View>
          <View className={s.meta}>{event.when} · {event.who}</View>
          {event.children}
        </View>
      ))}
    </View>
  );
}
