import type { EndpointName, Input, Output } from '#shared/contract/index';
import type { Content } from '#shared/model/suggestion';
import type { Person } from '#shared/model/person';
import type { Cloud } from '../cloudbase/cloud';
import type { Step, Story } from './lives';
import { accountOf } from './people';
import { pictureOf, type Moment, type Scene } from './pictures/scenes';
import type { Event } from './timetable';
import { turnsAmong } from './turns';

type Call = <E extends EndpointName>(openid: string, endpoint: E, input: Input<E>) => Promise<Output<E>>;
type Storage = Pick<Cloud['storage'], 'put'>;
type Upload = { readonly openid: string; readonly requestId: string; readonly scene: Scene | undefined; readonly moment: Moment };

const idOf = (number: number) => `demo-s${String(number).padStart(3, '0')}`;

/** Tells one event of the timetable to the cloud, as the person whose turn it is. */
export function telling(people: readonly Person[], call: Call, storage: Storage): (event: Event) => Promise<void> {
  const turnOf = turnsAmong(people);
  const filed = new Map<string, Content>();

  const upload = async ({ openid, requestId, scene, moment }: Upload): Promise<string[]> => {
    if (!scene) return [];
    const { folder } = await call(openid, 'files.openFolder', { requestId, purpose: 'photos' });
    return [await storage.put(`${folder}/1.jpg`, pictureOf(scene, moment))];
  };

  const file = async (story: Story, id: string) => {
    const openid = accountOf(story.author);
    const photos = await upload({ openid, requestId: id, scene: story.scene, moment: 'before' });
    const content = { ...wordsOf(story), photos };
    filed.set(id, content);
    await call(openid, 'suggestion.submit', { requestId: id, ...content });
  };

  const goOn = async (story: Story, step: Step, id: string) => {
    const openid = turnOf(step, story);
    if (openid === null) return;
    const requestId = `${id}-${story.life.indexOf(step) + 1}`;
    const photos = await upload({ openid, requestId, scene: step.scene, moment: 'after' });
    const content = step.move === 'resubmit' ? filed.get(id) : photos.length > 0 ? { photos } : {};
    const input = { ...content, ...step.input, requestId, id };
    await call(openid, `suggestion.${step.move}`, input as Input<`suggestion.${Step['move']}`>);
  };

  return ({ story, number, step }) => (step ? goOn(story, step, idOf(number)) : file(story, idOf(number)));
}

const wordsOf = ({ title, category, problem, measure, effect }: Story) => ({ title, category, problem, measure, effect, secrecyConfirmed: true });
