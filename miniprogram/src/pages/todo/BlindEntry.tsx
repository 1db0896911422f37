import Taro from '@tarojs/taro';
import { Card } from '../../components/Card';

/** What an expert is asked besides: second reviews have a list of their own, because nothing of the suggestion may be told. */
export function BlindEntry({ count }: { count: number }) {
  const words = `${count} 条建议请您盲评复核`;
  return <Card id='to-blind' data-testid='to-blind' label={words} onTap={() => void Taro.navigateTo({ url: '/packages/suggestion/blind/index' })}>{words} ›</Card>;
}
