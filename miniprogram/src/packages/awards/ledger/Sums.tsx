import { View } from '@tarojs/components';
import type { RecountView } from '#shared/contract/ledger';
import { kindWords } from '#shared/text/ledger';
import { Card } from '../../../components/Card';
import { yuanOf } from '../../../format/money';
import s from '../awards.module.scss';

type Sum = RecountView['sums'][number];
const figure = ({ book, amount }: Pick<Sum, 'book' | 'amount'>) => (book === 'money' ? `${yuanOf(amount)} 元` : `${amount} 分`);

/** All accounts by kind, year by year: what was given stands against what was taken, and together they are nothing. */
export function Sums({ sums }: { sums: readonly Sum[] }) {
  const groups = [...new Set(sums.map(({ year, book }) => `${year} ${book}`))];
  return (
    <Card title='各类账户合计'>
      {groups.map((group) => {
        const ofGroup = sums.filter(({ year, book }) => `${year} ${book}` === group);
        const total = ofGroup.reduce((sum, { amount }) => sum + amount, 0);
        const [first] = ofGroup;
        return (
          <View key={group} className={s.paragraph} data-testid='sums'>
            <View className={s.strong}>{first?.year} 年{first?.book === 'money' ? '奖金' : '积分'}</View>
            {ofGroup.map((one) => (
              <View key={one.account} className={s.line}><View className={s.grow}>{kindWords(one.account)}</View><View className={s.amount}>{figure(one)}</View></View>
            ))}
            <View className={s.row}><View className={s.soft}>合计应为零</View><View className={total === 0 ? s.soft : s.taken}>{figure({ book: first?.book ?? 'points', amount: total })}</View></View>
          </View>
        );
      })}
    </Card>
  );
}
