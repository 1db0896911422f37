export interface Operation {
  action: string;
  collection: string | undefined;
  caller: string | undefined;
}

const KEPT = 100_000;

/** Every SDK request since the last reset, for counting what an endpoint costs. The oldest go first when there are too many. */
export class Operations {
  readonly list: Operation[] = [];

  record(operation: Operation): void {
    this.list.push(operation);
    if (this.list.length > KEPT) this.list.splice(0, KEPT / 2);
  }

  /** Requests to the database, the start and the commit of a transaction included. */
  databaseCount(): number {
    return this.list.filter(({ action }) => action.startsWith('database.')).length;
  }

  reset(): void {
    this.list.length = 0;
  }
}
