// How much the mini program sends from service to view when each page is opened on a plant with a year behind it.
import { openDemoPlant } from '../weapp/demoPlant';
import { holderOf } from '../weapp/people';
import { openPhone } from '../weapp/phone';

async function measure() {
  const plant = await openDemoPlant('bench-phone');
  try {
    const phone = await openPhone(plant, { openid: (await holderOf(plant, 'specialist')).account });
    for (const route of phone.manifest.pages) {
      phone.pages.relaunch(route, {});
      await phone.settled();
    }
    const { payloads, errors } = phone.findings;
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const { bytes, route } = phone.findings.largestPayload();
    phone.close();
    return { 'setData calls': payloads.length, 'largest setData KB': Math.round((bytes / 1024) * 10) / 10, 'on page': route };
  } finally {
    await plant.close();
  }
}

void measure().then((figures) => console.log(JSON.stringify(figures, null, 2)));
