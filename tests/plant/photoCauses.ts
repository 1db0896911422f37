import { exif, jpeg, uploaded } from './photos';
import type { TestPlant, Who } from './testPlant';

/** What is wrong with one picture that comes with a call, refusal by refusal. */
export function photoCauses<T>(plant: () => TestPlant, who: Who, send: (requestId: string, picture: string) => Promise<T>) {
  const bytes = (content: Buffer) => async () => {
    const requestId = plant().newId();
    const [picture = ''] = await uploaded(plant(), who, requestId, [content]);
    return send(requestId, picture);
  };
  return {
    foreignFile: () => send(plant().newId(), 'cloud://env.bucket/photos/2026/elsewhere/1.jpg'),
    photoMissing: async () => {
      const requestId = plant().newId();
      const [picture = ''] = await uploaded(plant(), who, requestId, [jpeg()]);
      await plant().cloud.storage.remove(picture);
      return send(requestId, picture);
    },
    photoUnreadable: bytes(Buffer.from('no picture')),
    photoCarriesLocation: bytes(jpeg(exif({ withPlace: true }))),
    photoTooLarge: bytes(Buffer.concat([jpeg(), Buffer.alloc(6_000_000)])),
  };
}
