import { retryMessages, sendMessages } from '../messages/send';
import { askAboutPhotos } from '../photos/ask';
import type { NightlyStep } from './step';

/** What cannot wait for the night: the timer does it every minute. */
export const minuteSteps: Readonly<Record<string, NightlyStep>> = {
  sendMessages,
  retryMessages,
  askAboutPhotos,
};
