import { useRouter } from '@tarojs/taro';
import { Columns } from '../../../components/Columns';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { AskCard } from '../../../messages/AskCard';
import { trailIn } from '../../../queue/trail';
import { worthAsking } from './worthAsking';
import { Moves } from '../moves/Moves';
import { Panel } from '../panel/Panel';
import { Heading } from './Heading';
import { History } from './History';
import { NextOne } from './NextOne';
import { Outcome } from './Outcome';
import { Similar } from './Similar';
import { Written } from './Written';

/** One suggestion: where it stands, what was written, what came of it, everything that happened, and what one may do. */
export default function Detail() {
  const { params } = useRouter();
  const { id = '' } = params;
  const { load, reload } = useAnswer('suggestion.get', { id });
  const trail = trailIn(params);
  return (
    <Page load={load} retry={reload} id='detail' wide below={trail && <NextOne id={id} trail={trail} />}>
      {(suggestion) => (
        <Columns
          first={(
            <>
              <Heading suggestion={suggestion} />
              <AskCard names={worthAsking(suggestion.moves)} />
              <Written suggestion={suggestion} />
              <Similar suggestion={suggestion} onMoved={reload} />
              <Panel suggestion={suggestion} />
              <Outcome suggestion={suggestion} />
            </>
          )}
          second={(
            <>
              <Moves suggestion={suggestion} onMoved={reload} />
              <History suggestion={suggestion} />
            </>
          )}
        />
      )}
    </Page>
  );
}
