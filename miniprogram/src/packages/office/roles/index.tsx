import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Columns } from '../../../components/Columns';
import { Page } from '../../../components/Page';
import { Changes } from './Changes';
import { FindPerson } from './FindPerson';
import { Holders } from './Holders';
import { PersonCard } from './PersonCard';
import { useOrganisation } from './useOrganisation';

/** Who holds which role: find a person, give and take, see who looks after what and who changed it. */
export default function Roles() {
  const { person } = useRouter().params;
  const { load, reload } = useOrganisation();
  const [chosen, setChosen] = useState<string | null>(person ?? null);
  const [changed, setChanged] = useState(0);
  return (
    <Page load={load} retry={reload} wide id='roles'
      empty={{ when: ({ office }) => !office, title: '这里供办公室使用', text: '角色由合理化建议办公室设置。' }}>
      {({ units }) => (
        <Columns
          first={(
            <View>
              {chosen
                ? <PersonCard key={chosen} personId={chosen} units={units} onChanged={() => setChanged(changed + 1)} onClose={() => setChosen(null)} />
                : <FindPerson onChoose={setChosen} />}
              <Holders units={units} changed={changed} onChoose={setChosen} />
            </View>
          )}
          second={<Changes changed={changed} />} />
      )}
    </Page>
  );
}
