import { empty, type Suite } from './connection';

const AREA = { type: 'Polygon', coordinates: [[[112.9, 22.9], [113.1, 22.9], [113.1, 23.1], [112.9, 23.1], [112.9, 22.9]]] };

/** Geographic queries through the SDK. A real environment needs a geographic index on `at` for the nearest. */
export function placeSuite({ db }: Suite): void {
  const point = (lng: number, lat: number) => new (db().Geo.Point)(lng, lat);
  const places = () => db().collection('suite_places');
  const found = async (condition: object): Promise<string[]> => ((await places().where(condition).get()).data as { _id: string }[]).map(({ _id }) => _id);

  beforeEach(async () => {
    await empty(db());
    await places().add([
      { _id: 'far', at: point(113, 23.5) },
      { _id: 'near', at: point(113, 23.01) },
      { _id: 'here', at: point(113, 23) },
      { _id: 'road', at: { type: 'LineString', coordinates: [[110, 20], [116, 26]] } },
      { _id: 'nowhere' },
    ]);
  });

  test('finds the nearest first, within a distance in metres', async () => {
    const { command: _ } = db();
    expect(await found({ _id: _.neq('road'), at: _.geoNear({ geometry: point(113, 23), maxDistance: 5_000 }) })).toEqual(['here', 'near']);
    expect(await found({ _id: _.neq('road'), at: _.geoNear({ geometry: point(113, 23), minDistance: 500 }) })).toEqual(['near', 'far']);
  });

  test('finds what lies within an area or a circle', async () => {
    const { command: _ } = db();
    expect((await found({ at: { $geoWithin: { $geometry: AREA } } })).sort()).toEqual(['here', 'near']);
    expect((await found({ at: _.geoWithin({ centerSphere: [[113, 23], 2 / 6378.1] }) })).sort()).toEqual(['here', 'near']);
  });

  test('finds what an area touches', async () => {
    expect((await found({ at: { $geoIntersects: { $geometry: AREA } } })).sort()).toEqual(['here', 'near', 'road']);
    expect(await found({ at: db().command.geoIntersects({ geometry: point(113, 23.5) }) })).toEqual(['far']);
  });

  test('a pipeline gives the distances along', async () => {
    const nearest = places().aggregate().geoNear({ near: point(113, 23), key: 'at', distanceField: 'metres', maxDistance: 5_000, spherical: true, query: { _id: db().command.neq('road') } });
    const { data } = (await nearest.project({ metres: 1 }).end()) as { data: { _id: string; metres: number }[] };
    expect(data.map(({ _id, metres }) => [_id, Math.round(metres / 100)])).toEqual([['here', 0], ['near', 11]]);
  });
}
