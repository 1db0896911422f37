import { View } from '@tarojs/components';
import type { FiguresView } from '#shared/contract/quality';
import { aria } from '../../../components/aria';
import { figureRows } from './figureRows';
import s from './quality.module.scss';

type Line = { readonly id: string; readonly name: string; readonly figures: FiguresView };
type Props = { lines: readonly Line[]; heading: string; onOpen: (id: string) => void };

/** Units or people with the same figures: a table on a PC, one below the other on a phone. Nobody is ranked. */
export function FigureTable({ lines, heading, onOpen }: Props) {
  const [first] = lines;
  return (
    <View className={s.table} data-testid='table'>
      {first && (
        <View className={`${s.row} ${s.header}`}>
          <View>{heading}</View>
          {figureRows(first.figures).map(({ opens, title }) => <View key={opens}>{title}</View>)}
        </View>
      )}
      {lines.map(({ id, name, figures }) => (
        <View key={id} id={`line-${id}`} data-testid='line' className={s.row} hoverClass={s.pressed} onClick={() => onOpen(id)} {...aria({ role: 'button', label: name })}>
          <View className={s.name}>{name}</View>
          {figureRows(figures).map(({ opens, title, value, base }) => (
            <View key={opens} className={s.cell}>
              <View className={s.label}>{title}</View>
              <View className={s.words}><View>{value}</View><View className={s.note}>{base}</View></View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
