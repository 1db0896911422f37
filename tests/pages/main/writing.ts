import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloud } from '../standins/cloud';

export const me = () => ({ ok: true, data: { bound: true, person: null } });
export const filed = { id: 'filed-suggestion', number: '261122-7K3M', status: 'submitted', round: 1, version: 1 };
export const folder = () => ({ ok: true, data: { folder: 'photos/2026/abc', photosMax: 9 } });
export const sends = () => cloud.asked.filter(({ endpoint }) => endpoint === 'suggestion.submit').map(({ input }) => input);

/** What every new draft asks first. */
export const confirm = async () => userEvent.click(await screen.findByTestId('secrecy-confirm'));

/** A suggestion good enough to be filed. */
export async function write(): Promise<void> {
  const user = userEvent.setup();
  await confirm();
  await user.type(await screen.findByTestId('problem'), '冲床没有光栅，手容易伸进去');
  await user.type(screen.getByTestId('measure'), '加装红外光栅，手伸进去就停机');
  await user.type(screen.getByTestId('title'), '给冲床加防护光栅');
  await user.click(screen.getByTestId('category-safetyEnvironment'));
}
export const send = () => userEvent.click(screen.getByTestId('send'));
