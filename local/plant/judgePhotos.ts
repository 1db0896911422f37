import { askAboutPhotos } from '../../cloudfunctions/app/photos/ask';
import { takePhotoVerdict } from '../../cloudfunctions/app/photos/verdict';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { rulesOn } from '../../cloudfunctions/app/rulebook';
import type { Cloud } from '../cloudbase/cloud';
import { appId } from '../cloudbase/openapi/appId';
import type { PlantCaller } from './caller';

const askForMs = 60_000;

/** Has the platform's stand-in look at every photo that waits, and takes its answers. */
export async function judgePhotos({ host, store }: Pick<PlantCaller, 'host' | 'store'>, cloud: Cloud): Promise<void> {
  const now = new Date(cloud.clock.now());
  await runNightly(host(null, now), askForMs, { askAboutPhotos });
  const rules = await rulesOn(now, store);
  for (const verdict of cloud.openApi.safety.takeVerdicts()) await takePhotoVerdict(verdict, { ...rules, store, now, appId });
}
