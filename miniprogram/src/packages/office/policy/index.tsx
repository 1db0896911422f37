import { Columns } from '../../../components/Columns';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { NewVersion } from './NewVersion';
import { Standing } from './Standing';
import { Versions } from './Versions';

/** Every number of the scheme: what is in force, what is to come, what was before; and a new version. */
export default function PolicyPage() {
  const { load, reload } = useAnswer('policy.get', {});
  return (
    <Page load={load} retry={reload} wide id='policy'>
      {(view) => (
        <>
          <Standing view={view} onChanged={reload} />
          <Columns
            first={<NewVersion key={view.history.length} view={view} onChanged={reload} />}
            second={<Versions history={view.history} />} />
        </>
      )}
    </Page>
  );
}
