import { render, screen } from '@testing-library/react';
import type { PictureView } from '#shared/contract/views';
import { Pictures } from '../../../miniprogram/src/packages/suggestion/detail/Pictures';
import { startPhone } from '../standins/taro';

beforeEach(() => startPhone());
const shown = (...pictures: PictureView[]) => render(<Pictures label='现场照片' pictures={pictures} />).container.textContent;

test.each<[string, Omit<PictureView, 'fileId'>, string, number]>([
  ['one that has passed is shown, and nothing said', { url: 'a.jpg' }, '', 1],
  ['one that is being checked is shown to those who may see it, and says so', { url: 'a.jpg', state: 'waiting' }, '审核中', 1],
  ['one that is being checked is covered for others', { url: '', state: 'waiting' }, '图片审核中', 0],
  ['one that a person should look at is covered like one that is being checked', { url: '', state: 'doubtful' }, '图片审核中', 0],
  ['one’s own refused one says that others do not see it', { url: 'a.jpg', state: 'refused' }, '未通过，已对他人隐藏', 1],
  ['a refused one is covered for others', { url: '', state: 'refused' }, '图片已隐藏', 0],
  ['one that was changed says so to the office', { url: 'a.jpg', state: 'changed' }, '提交后被换过，已隐藏', 1],
])('%s', (_what, picture, words, images) => {
  expect(shown({ fileId: 'f1', ...picture })).toBe(words);
  expect(screen.queryAllByTestId('picture')).toHaveLength(images);
});

test('a file that is gone leaves no empty frame', () => expect(shown({ fileId: 'f1', url: '' })).toBe(''));
