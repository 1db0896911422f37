import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { WordsForm } from './WordsForm';

/** The words that no suggestion may hold: what phone and cloud look for before anything is sent. */
export default function SecrecyPage() {
  const { load, reload } = useAnswer('secrecy.words', {});
  return (
    <Page load={load} retry={reload} wide id='secrecy-words'>
      {(view) => <WordsForm key={view.version} view={view} onChanged={reload} />}
    </Page>
  );
}
