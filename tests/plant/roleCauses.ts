import { samples } from './samples';
import { idOf, type TestPlant } from './testPlant';

/** What brings about each refusal of the endpoints that change roles. */
export function roleCauses(plant: () => TestPlant) {
  const give = (more: object) => () => plant().outcome('zhou', 'roles.give', { ...samples['roles.give'], requestId: plant().newId(), ...more });
  const take = (more: object) => () => plant().outcome('zhou', 'roles.take', { ...samples['roles.take'], requestId: plant().newId(), ...more });
  return {
    'roles.get': { notFound: () => plant().outcome('zhou', 'roles.get', { personId: 'nobody' }) },
    'roles.give': {
      notFound: give({ personId: idOf('left') }),
      scopeUnknown: give({ scope: 'safetyEnvironment' }),
      datesUnfit: give({ from: '2020-01-01' }),
      standInUnfit: give({ standsInFor: idOf('he') }),
      roleHeld: give({ personId: idOf('he') }),
      idReused: async () => {
        const requestId = plant().newId();
        await give({ requestId })();
        return give({ requestId, personId: idOf('lin') })();
      },
    },
    'roles.take': {
      notFound: take({ personId: 'nobody' }),
      roleUnknown: take({ from: '2020-01-02' }),
      lastDayUnfit: take({ lastDay: '2020-06-30' }),
      lastOffice: take({ personId: idOf('zhou'), role: 'office', scope: 'plant', lastDay: undefined }),
      idReused: async () => {
        const requestId = plant().newId();
        await take({ requestId })();
        return take({ requestId, personId: idOf('wang'), role: 'specialist' })();
      },
    },
  };
}
