// The browser prints slips. The mini program, which cannot print, copies them: handOut.weapp.ts.
import type { CodeSlip } from '#shared/contract/views';
import { slipsDocument } from './slipsDocument';

export const handOutLabel = '打印';

/** Prints the slips from a frame of their own: the app's frame would cut the paper at the window's height. */
export function handOut(slips: readonly CodeSlip[], title: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.style.display = 'none';
  frame.srcdoc = slipsDocument(slips, title);
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
      frame.contentWindow?.print();
      resolve();
    };
    document.body.appendChild(frame);
  });
}
