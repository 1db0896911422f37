/** The cloud's time: real time plus an offset that tests and the development gateway may set. Epoch milliseconds. */
export class Clock {
  #offset = 0;

  now(): number {
    return Date.now() + this.#offset;
  }

  set(time: Date | number): void {
    this.#offset = Number(time) - Date.now();
  }

  advance(ms: number): void {
    this.#offset += ms;
  }

  reset(): void {
    this.#offset = 0;
  }
}
