import { render, screen } from '@testing-library/react';
import { Written } from '../../../miniprogram/src/packages/suggestion/detail/Written';
import { startPhone } from '../standins/taro';
import { view } from './view';

beforeEach(() => startPhone());

test('a text that the platform could not check is marked for its readers', () => {
  render(<Written suggestion={view({ textUnchecked: true })} />);
  expect(screen.getByTestId('notice').textContent).toContain('没能通过平台做内容安全检查');
});

test('a checked text carries no mark', () => {
  render(<Written suggestion={view()} />);
  expect(screen.queryByTestId('notice')).toBeNull();
});
