import { useState } from 'react';
import type { JobView } from '#shared/contract/roster';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { ImportCard } from './ImportCard';
import { NewImport } from './NewImport';
import { useImport } from './useImport';

/** The roster comes in: choose a sheet, see what it would change, import it. An import under way is taken up again. */
export default function Roster() {
  const { load, reload } = useAnswer('roster.job', {});
  return (
    <Page load={load} retry={reload} wide id='roster'>
      {({ job }) => <Import known={job} />}
    </Page>
  );
}

function Import({ known }: { known: JobView | null }) {
  const run = useImport(known);
  const [another, setAnother] = useState(known === null || known.state === 'finished');
  const start = (job: JobView) => {
    setAnother(false);
    void run.goOn(job);
  };
  if (another) return <NewImport last={run.job} onStarted={start} />;
  // Another sheet is refused as long as this import counts as running.
  const leave = async () => { if (run.job?.state !== 'running' || await run.pause()) setAnother(true); };
  return run.job && <ImportCard run={run} job={run.job} onAnother={leave} />;
}
