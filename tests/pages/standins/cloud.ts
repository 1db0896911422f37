/** What lies behind the browser's transport: answers by endpoint, files that arrive, a network that can be down. */
import type { EndpointName, Input } from '#shared/contract/index';

type Respond = (input: never) => unknown;
type Asked = { endpoint: EndpointName; input: Record<string, unknown> };

export const cloud = { asked: [] as Asked[], uploads: [] as string[], online: true, uploadsArrive: true };

/** Starts a cloud that answers so; an endpoint that is not named fails the test by a fault. */
export function startCloud(answers: { [E in EndpointName]?: (input: Input<E>) => unknown }): void {
  Object.assign(cloud, { asked: [], uploads: [], online: true, uploadsArrive: true });
  globalThis.fetch = (async (address: string, request?: { body?: string }) => {
    if (!cloud.online) throw new TypeError('Failed to fetch');
    if (!request?.body) return { ok: true, blob: async () => new Blob([address]) };
    const asked = JSON.parse(request.body) as Asked;
    cloud.asked.push(asked);
    const respond = answers[asked.endpoint] as Respond | undefined;
    return { ok: respond !== undefined, json: async () => respond?.(asked.input as never) };
  }) as unknown as typeof fetch;
  globalThis.XMLHttpRequest = Upload as unknown as typeof XMLHttpRequest;
}

/** One file on its way. */
class Upload {
  status = 200;
  responseText = '';
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  private path = '';

  open(_method: string, path: string): void {
    this.path = path.replace('/storage/', '');
  }

  setRequestHeader(): void {
    // Nobody here reads headers.
  }

  send(): void {
    if (!cloud.uploadsArrive) return this.onerror?.();
    cloud.uploads.push(this.path);
    this.responseText = JSON.stringify({ fileID: `cloud://local-env.bucket/${this.path}` });
    this.upload.onprogress?.({ loaded: 1, total: 2 });
    this.onload?.();
  }
}
