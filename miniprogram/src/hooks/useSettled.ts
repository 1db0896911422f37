import { useEffect, useState } from 'react';

const pauseMs = 700;

/** A text as it was when the person last paused: nobody is judged in the middle of a word. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
