import { View } from '@tarojs/components';
import type { Failure } from '../api/call';
import { BigButton } from './BigButton';
import { Notice } from './Notice';

/** The end of a list that goes on. */
export function More({ next, more, failed }: { next: string | null; more: () => Promise<void>; failed: Failure | null }) {
  if (next === null) return null;
  return (
    <View>
      {failed && <Notice text={failed.message} />}
      <BigButton id='more' label='再看一些' kind='quiet' onTap={more} />
    </View>
  );
}
