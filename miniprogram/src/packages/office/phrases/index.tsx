import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { PhrasesForm } from './PhrasesForm';

/** What says no without saying why: left out of a reason before its letters are counted. */
export default function PhrasesPage() {
  const { load, reload } = useAnswer('phrases.get', {});
  return (
    <Page load={load} retry={reload} wide id='phrases'>
      {(view) => <PhrasesForm key={view.version} view={view} onChanged={reload} />}
    </Page>
  );
}
