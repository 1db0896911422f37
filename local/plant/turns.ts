import { leaderKey, officeKey, roleKey } from '#shared/domain/actor';
import type { Person } from '#shared/model/person';
import type { Step, Story } from './lives';
import { accountOf, personIdOf } from './people';

/**
 * Says whose turn a step is: the author's, the implementer's, or that of somebody who may judge it. Answers the account;
 * `null` where the panel has nobody left to score.
 */
export function turnsAmong(people: readonly Person[]): (step: Step, story: Story) => string | null {
  const byId = new Map(people.map((person) => [person._id, person]));
  const holders = (key: string) => people.filter(({ roleKeys }) => roleKeys.includes(key)).map(({ _id }) => _id);

  return (step, story) => {
    const author = personIdOf(story.author);
    const implementer = implementerOf(story) ?? author;
    const account = (personId: string) => byId.get(personId)?.account ?? accountOf(story.author);
    switch (step.move) {
      case 'resubmit':
      case 'withdraw': return account(author);
      case 'score': {
        const panel = holders(roleKey('unitReviewer', byId.get(author)?.unitId ?? '')).filter((id) => id !== author);
        const reviewer = panel[story.life.filter(({ move }) => move === 'score').indexOf(step)];
        return reviewer === undefined ? null : account(reviewer);
      }
      case 'start':
      case 'reportCompletion': return account(implementer);
      default: {
        const keys = [roleKey('specialist', byId.get(author)?.unitId ?? ''), officeKey, leaderKey];
        const involved = step.move === 'verifyCompletion' || step.move === 'rejectCompletion' ? [author, implementer] : [author];
        const judges = keys.map((key) => holders(key).filter((id) => !involved.includes(id))).find((ids) => ids.length > 0) ?? [];
        return account(judges[story.title.length % judges.length] ?? author);
      }
    }
  };
}

function implementerOf({ life }: Story): string | undefined {
  for (const step of life) if (step.move === 'adopt') return step.input.implementerId;
  return undefined;
}
