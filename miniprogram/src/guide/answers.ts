import type { MeView } from '#shared/contract/views';
import type { PersonCategory } from '#shared/policy/roles';
import type { Audience } from './audiences';
import { questions, type Question } from './questions';

/** What this question is answered with, for this kind of person. */
export const answersOf = ({ forAll, forAudience }: Question, audience: Audience): readonly string[] =>
  [...forAll, ...(forAudience[audience] ?? [])];

export const questionOf = (id: Question['id']): Question => questions.find((one) => one.id === id) ?? questions[0] as Question;

const audienceOfCategory: readonly (readonly [PersonCategory, Audience])[] = [
  ['middleManager', 'manager'], ['technicalBackbone', 'technician'], ['teamLeader', 'teamLeader'],
];

/** In whose words somebody is answered first. */
export const audienceOf = (person: MeView['person']): Audience =>
  audienceOfCategory.find(([category]) => person?.personCategories.includes(category))?.[1] ?? 'worker';
