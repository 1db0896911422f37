import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Clock } from './clock';
import type { Index } from './database/catalog';
import { DocumentDatabase } from './database/database';
import { WeChatOpenApi } from './openapi/openApi';
import { FileStorage } from './storage/fileStorage';
import { answer, type Asked } from './wire/answer';
import { Operations } from './wire/operations';
import type { InvokeFunction, Services, WireReply } from './wire/protocol';
import { createWireServer } from './wire/server';
import { Warnings } from './wire/warnings';

export interface CloudOptions {
  /** Where everything is kept; made when missing. One process at a time. */
  dataDir: string;
  /** Name of the environment, `local-env` unless told. */
  envId?: string | undefined;
  /** Collections with their indexes: made, and indexes built or dropped, when the cloud opens. */
  collections: Record<string, readonly Index[]>;
  clock?: Clock | undefined;
  /** Serves `callFunction`. */
  invokeFunction?: InvokeFunction | undefined;
  /** `false` leaves flushing to the operating system, for simulations: a killed process loses nothing, a power cut may. */
  durable?: boolean | undefined;
  /** How long a transaction lives; 30 s as on the platform unless told. */
  transactionLifeMs?: number | undefined;
}

/** CloudBase on one machine: the unmodified `@cloudbase/node-sdk` works against it. For development and tests only. */
export class Cloud {
  readonly envId: string;
  readonly clock: Clock;
  readonly database: DocumentDatabase;
  readonly storage: FileStorage;
  readonly openApi = new WeChatOpenApi();
  readonly operations = new Operations();
  readonly warnings = new Warnings();
  invokeFunction: InvokeFunction | undefined;
  #server: Server | undefined;

  constructor({ dataDir, envId = 'local-env', collections, clock = new Clock(), invokeFunction, durable, transactionLifeMs }: CloudOptions) {
    this.envId = envId;
    this.clock = clock;
    this.invokeFunction = invokeFunction;
    this.database = new DocumentDatabase({ path: join(dataDir, 'database'), clock, durable, transactionLifeMs });
    this.storage = new FileStorage({ folder: join(dataDir, 'files'), bucket: `${envId}.local`, clock });
    for (const [name, indexes] of Object.entries(collections)) this.database.ensureCollection(name, indexes);
  }

  /** Serves the SDK and files on 127.0.0.1 and answers the address; port 0 takes any free one. */
  async listen(port: number): Promise<string> {
    const server = createWireServer({
      answer: (asked) => this.answer(asked),
      storage: this.storage,
      callOpenApi: (name, data) => this.openApi.call(name, data),
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    this.#server = server;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.storage.base = url;
    return url;
  }

  /** Answers one SDK request, however it came. */
  answer(asked: Asked): Promise<WireReply> {
    return answer(this.#services(), this.operations, asked);
  }

  /** Stops serving, ends open transactions and closes the files. */
  async close(): Promise<void> {
    const server = this.#server;
    if (server) {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    }
    await this.database.close();
  }

  #services(): Services {
    const { envId, clock, database, storage, openApi, warnings, invokeFunction } = this;
    return { envId, clock, database, storage, openApi, warnings, invokeFunction };
  }
}

/** Opens the cloud kept in a folder, or makes it. */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  return new Cloud(options);
}

/** Environment variables with which the unmodified SDK, `init({ env: SYMBOL_CURRENT_ENV })`, talks to the cloud at `url`. */
export function sdkEnvironment(url: string, envId = 'local-env'): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    // Without this the SDK asks a metadata host at every call.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  };
}
