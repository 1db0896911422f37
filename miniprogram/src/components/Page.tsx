import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Failure } from '../api/call';
import type { Load } from '../hooks/useAnswer';
import { BigButton } from './BigButton';
import { Empty } from './Empty';
import { Frame } from './Frame';
import s from './Page.module.scss';

type Props<T> = {
  load: Load<T>;
  retry: () => Promise<void>;
  children: (data: T) => ReactNode;
  /** Shown instead of the content when this says that there is none. */
  empty?: { when: (data: T) => boolean; title: string; text?: string };
  /** A page's own words for one refusal; by default the cloud's. */
  onRefusal?: (refusal: string) => ReactNode | null;
  /** Stays in sight whatever the state. */
  above?: ReactNode;
  below?: ReactNode;
  wide?: boolean;
  id?: string;
};

/** A page in all its states: loading, empty, refused, offline, ready. */
export function Page<T>({ load, retry, children, empty, onRefusal, above, below, wide, id }: Props<T>) {
  return (
    <Frame wide={wide} id={id}>
      {above}
      {load.state === 'loading' && <Skeleton />}
      {load.state === 'failed' && (ownWords(load.failure, onRefusal) ?? <Failed failure={load.failure} retry={retry} />)}
      {load.state === 'ready' && (empty?.when(load.data) ? <Empty title={empty.title} text={empty.text} /> : children(load.data))}
      {below}
    </Frame>
  );
}

const ownWords = (failure: Failure, onRefusal: Props<unknown>['onRefusal']) =>
  'refusal' in failure && onRefusal ? onRefusal(failure.refusal) : null;

function Skeleton() {
  return (
    <View data-testid='loading' id='loading'>
      {[0, 1, 2].map((line) => <View key={line} className={s.bone} />)}
    </View>
  );
}

/** Why there is nothing to show, and the one thing to do about it. */
function Failed({ failure, retry }: { failure: Failure; retry: () => Promise<void> }) {
  if ('refusal' in failure && failure.refusal === 'notBound') {
    return (
      <View className={s.failed} data-testid='not-bound'>
        <Empty title='先绑定工号' text='绑定后就能提建议、看进度、查积分' />
        <BigButton id='go-bind' label='去绑定' onTap={() => Taro.navigateTo({ url: '/packages/account/bind/index' })} />
      </View>
    );
  }
  const title = 'offline' in failure ? '网络不通' : 'refusal' in failure ? '看不了这一页' : '出了点问题';
  return (
    <View className={s.failed} data-testid={'offline' in failure ? 'offline' : 'failed'}>
      <Empty title={title} text={failure.message} />
      <BigButton id='retry' label='再试一次' kind='quiet' onTap={retry} />
    </View>
  );
}
