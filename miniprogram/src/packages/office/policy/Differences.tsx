import { Text, View } from '@tarojs/components';
import type { PolicyPreview } from '#shared/contract/policy';
import { policyParts, policyWords } from '#shared/text/policy';
import s from './policy.module.scss';

type Difference = PolicyPreview['differences'][number];

const partOf = (path: Difference['path']) => policyParts[path.split('.')[0] as keyof typeof policyParts];

/** What changes, number by number: from what to what, and by which clause. */
export function Differences({ differences, withClause = false }: { differences: readonly Difference[]; withClause?: boolean }) {
  return (
    <View>
      {differences.map(({ path, before, after }) => {
        const { label, unit } = policyWords[path];
        const { title, clause } = partOf(path);
        return (
          <View key={path} className={s.difference} data-testid='difference'>
            <View className={s.changed}>
              <Text>{title} · {label}　</Text>
              <Text className={s.figures}>{before} → <Text className={s.after}>{after}</Text> {unit}</Text>
            </View>
            {withClause && <View className={s.soft}>{clause}</View>}
          </View>
        );
      })}
    </View>
  );
}
