import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import { Choosing } from './Choosing';
import { HandIn } from './HandIn';
import { Scoring } from './Scoring';
import { useSheet } from './useSheet';

type Step = { readonly at: 'choose' } | { readonly at: 'mark'; readonly place: number } | { readonly at: 'review' };

/** From choosing over marking to handing in; each tap is kept on the phone. */
export function Voting({ ballot, onDone }: { ballot: BallotView; onDone: () => Promise<void> }) {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const { chosen, marks, toggle, mark, given } = useSheet(ballot);
  const go = (next: Step) => {
    setStep(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  if (step.at === 'mark') {
    const { place } = step;
    const id = chosen[place] ?? '';
    const candidate = ballot.candidates.find((one) => one.id === id);
    if (candidate) {
      return (
        <Scoring key={id} candidate={candidate} place={place + 1} of={chosen.length} most={ballot.markMost} marks={marks[id] ?? {}} onMark={(written) => mark(id, written)}
          onBack={() => go(place === 0 ? { at: 'choose' } : { at: 'mark', place: place - 1 })}
          onNext={() => go(place + 1 === chosen.length ? { at: 'review' } : { at: 'mark', place: place + 1 })} />
      );
    }
  }
  if (step.at === 'review' && given) return <HandIn ballot={ballot} given={given} onEdit={(place) => go({ at: 'mark', place })} onDone={onDone} />;
  return <Choosing ballot={ballot} chosen={chosen} onToggle={toggle} onNext={() => go(given ? { at: 'review' } : { at: 'mark', place: 0 })} />;
}
