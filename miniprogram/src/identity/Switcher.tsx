import { useEffect, useState } from 'react';
import { choose, chosen, type Playable } from './chosen';
import s from './Switcher.module.scss';

const shownAtOnce = 60;
const matches = ({ name, workNumber, unit, roles }: Playable, words: string) =>
  [name, workNumber, unit, ...roles].some((text) => text?.includes(words));

/** Development only: whom the browser plays. The local cloud believes it. */
export function Switcher() {
  const [open, setOpen] = useState(false);
  const now = chosen();
  return (
    <>
      <button className={s.chip} data-testid='identity' onClick={() => setOpen(!open)}>
        身份：{now ? `${now.name} · ${now.roles[0] ?? '职工'}` : '未选'}
      </button>
      {open && <People close={() => setOpen(false)} />}
    </>
  );
}

function play(person: Playable): void {
  choose(person);
  location.hash = '';
  location.reload();
}

function People({ close }: { close: () => void }) {
  const [people, setPeople] = useState<Playable[] | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    void fetch('/people').then((response) => response.json()).then((all: Playable[]) => setPeople(all));
  }, []);
  const found = (people ?? []).filter((person) => matches(person, words)).slice(0, shownAtOnce);
  return (
    <div className={s.list} role='dialog' aria-label='切换身份'>
      <div className={s.head}>
        <input className={s.search} autoFocus placeholder='按姓名、工号、单位、角色找' value={words} onChange={(event) => setWords(event.target.value)} />
        <button className={s.close} onClick={close}>收起</button>
      </div>
      <div className={s.people}>
        {people === null && <div className={s.note}>正在读取…</div>}
        {found.map((person) => (
          <button key={person.openid} className={s.person} data-testid='identity-person' onClick={() => play(person)}>
            <b>{person.name}</b> {person.workNumber ?? ''}
            <span className={s.note}>{[person.unit, ...person.roles].filter(Boolean).join(' · ')}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
