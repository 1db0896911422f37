export interface Warning {
  action: string;
  collection: string;
  message: string;
}

const KEPT = 1_000;

/**
 * Requests that a caller probably meant to be part of a transaction, but that the SDK sends without its id:
 * they read and write outside of it and survive its rollback.
 */
export class Warnings {
  readonly list: Warning[] = [];

  /** A request by condition, while the same caller has a transaction open. */
  strayRequest(action: string, collection: string, caller: string): void {
    this.#add({ action, collection, message: `${caller} has a transaction open, but ${action} on ${collection} runs outside of it: inside a transaction use doc(id) and add only` });
  }

  /** A write by condition that has to wait for a document which an open transaction has written. */
  strayWrite(action: string, collection: string, caller: string | undefined): void {
    const by = caller === undefined ? '' : ` by ${caller}`;
    this.#add({ action, collection, message: `${action} on ${collection}${by} waits for a document that an open transaction has written; if it is one's own, it never gets it` });
  }

  clear(): void {
    this.list.length = 0;
  }

  #add(warning: Warning): void {
    if (this.list.some(({ message }) => message === warning.message) || this.list.length >= KEPT) return;
    this.list.push(warning);
    console.warn(`[local cloud] ${warning.message}`);
  }
}
