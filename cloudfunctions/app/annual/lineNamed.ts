import { namedOf } from '#shared/domain/annual/specialists';
import type { AnnualAward, AnnualLine } from '#shared/model/annualAward';
import { annualKinds } from '#shared/policy/annual';
import type { Reader } from '../../store/store';

/** The line of a key: as it stands, or made for somebody or something that was forgotten. `null`: the key names nothing there is. */
export async function lineNamed(key: string, award: AnnualAward, reader: Reader): Promise<AnnualLine | null> {
  const standing = [...award.sheet?.lines ?? [], ...award.corrections.map(({ line }) => line)].find((line) => line.key === key);
  if (standing) return standing;
  const [kindName = '', id = '', personId = ''] = key.split(':');
  const kind = annualKinds.find((one) => one === kindName);
  switch (kind) {
    case 'unit': return lineForUnit(key, id, reader);
    case 'specialist': return lineForPerson({ key, kind, words: '补记' }, id, reader);
    case 'topic': {
      const topic = award.topics.find((one) => one.id === id);
      return topic ? lineForPerson({ key, kind, words: topic.name }, personId, reader) : null;
    }
    case 'topTen':
    case 'congress': return lineForSuggestion({ key, kind, words: '' }, id, reader);
    default: return null;
  }
}

async function lineForUnit(key: string, id: string, reader: Reader): Promise<AnnualLine | null> {
  const unit = await reader.get('units', id);
  return unit && { key, kind: 'unit', amountFen: 0, unitId: id, unitName: unit.name, person: null, suggestion: null, words: '' };
}

type Begun = Pick<AnnualLine, 'key' | 'kind' | 'words'>;

async function lineForPerson(begun: Begun, personId: string, reader: Reader): Promise<AnnualLine | null> {
  const person = await reader.get('people', personId);
  if (!person) return null;
  const { unitId, unitName, ...named } = namedOf(person);
  return { ...begun, amountFen: 0, unitId, unitName, person: named, suggestion: null };
}

async function lineForSuggestion(begun: Begun, id: string, reader: Reader): Promise<AnnualLine | null> {
  const suggestion = await reader.get('suggestions', id);
  const line = suggestion && await lineForPerson(begun, suggestion.authorId, reader);
  return line && { ...line, suggestion: { id, number: suggestion.number, title: suggestion.title } };
}
