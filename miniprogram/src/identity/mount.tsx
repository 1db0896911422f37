import { createRoot } from 'react-dom/client';
import { Switcher } from './Switcher';

/** Puts the identity switcher beside the app, so that no page knows about it. */
export function mountSwitcher(): void {
  const place = document.createElement('div');
  document.body.appendChild(place);
  createRoot(place).render(<Switcher />);
}
