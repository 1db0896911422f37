import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Resubmit from '../../../miniprogram/src/packages/suggestion/resubmit/index';
import { cloud, startCloud } from '../standins/cloud';
import { phone, startPhone } from '../standins/taro';
import { view } from './view';

const kept = { fileId: 'cloud://local-env.bucket/photos/2026/old/1.jpg', url: 'http://cloud/1.jpg' };
const returned = view({
  status: 'returned', moves: ['resubmit', 'withdraw'], photos: [kept],
  history: [{ id: 'h-3', at: '2026-11-21T01:00:00.000Z', move: 'return', from: 'unitReview', to: 'returned', byName: '李专员', as: 'specialist', policyVersion: 'v1', words: '请写清装在哪台冲床', photos: [] }],
});

test('a returned suggestion starts from what was written, says what is missing, and keeps its photos', async () => {
  startPhone({ id: returned.id });
  startCloud({
    'suggestion.get': () => ({ ok: true, data: returned }),
    'suggestion.resubmit': () => ({ ok: true, data: { id: returned.id, number: returned.number, status: 'unitReview', round: 2, version: 4 } }),
  });
  render(<Resubmit />);
  expect(await screen.findByText('需要补充：请写清装在哪台冲床')).toBeTruthy();
  await userEvent.click(screen.getByTestId('secrecy-confirm'));
  const measure = screen.getByTestId<HTMLTextAreaElement>('measure');
  expect(measure.value).toBe('加装红外光栅');
  await userEvent.type(measure, '，装在 3 号冲床');
  await userEvent.click(screen.getByText('确认不涉密，重新提交'));
  await waitFor(() => expect(phone.went).toEqual(['back']));
  expect(cloud.asked.at(-1)).toMatchObject({
    endpoint: 'suggestion.resubmit',
    input: { id: returned.id, version: 3, measure: '加装红外光栅，装在 3 号冲床', photos: [kept.fileId], secrecyConfirmed: true },
  });
});
