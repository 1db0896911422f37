import { useRouter } from '@tarojs/taro';
import { Columns } from '../../../components/Columns';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { Moves } from '../moves/Moves';
import { Heading } from './Heading';
import { History } from './History';
import { Outcome } from './Outcome';
import { Written } from './Written';

/** One suggestion: where it stands, what was written, what came of it, everything that happened, and what one may do. */
export default function Detail() {
  const { id = '' } = useRouter().params;
  const { load, reload } = useAnswer('suggestion.get', { id });
  return (
    <Page load={load} retry={reload} id='detail' wide>
      {(suggestion) => (
        <Columns
          first={(
            <>
              <Heading suggestion={suggestion} />
              <Written suggestion={suggestion} />
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
