/** Longer timers (a toast that hides, a retry much later) are not waited for. */
const awaitedTimerMs = 1_000;
const giveUpMs = 30_000;

/** Knows what the app still has under way, so that a scenario waits for exactly that and never sleeps. */
export class Pending {
  private readonly work = new Map<number, string>();
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private lastId = 0;
  private wake: () => void = () => undefined;

  /** Runs in a later turn of the loop. */
  later(label: string, deed: () => void): void {
    const done = this.begin(label);
    setImmediate(() => {
      try {
        deed();
      } finally {
        done();
      }
    });
  }

  async until<T>(label: string, work: Promise<T>): Promise<T> {
    const done = this.begin(label);
    try {
      return await work;
    } finally {
      done();
    }
  }

  /** setTimeout and setInterval of the service realm. Intervals are never waited for: they have no end. */
  timer(deed: () => void, ms: number, repeats: boolean): number {
    const delay = Number.isFinite(ms) ? Math.max(0, ms) : 0;
    const awaited = !repeats && delay <= awaitedTimerMs;
    const id = awaited ? this.mark(`a timer of ${delay} ms`) : ++this.lastId;
    const fire = () => {
      if (!repeats) this.timers.delete(id);
      try {
        deed();
      } finally {
        if (awaited) this.end(id);
      }
    };
    this.timers.set(id, repeats ? setInterval(fire, delay) : setTimeout(fire, delay));
    return id;
  }

  clearTimer(id: unknown): void {
    if (typeof id !== 'number') return;
    const timer = this.timers.get(id);
    if (timer === undefined) return;
    clearTimeout(timer);
    this.timers.delete(id);
    this.end(id);
  }

  clearAll(): void {
    for (const id of [...this.timers.keys()]) this.clearTimer(id);
  }

  /** Ends when the app waits for nothing any more but people and long timers. */
  async settled(): Promise<void> {
    let givenUp = false;
    const alarm = setTimeout(() => {
      givenUp = true;
      this.wake();
    }, giveUpMs);
    try {
      for (await turn(); this.work.size > 0; await turn()) {
        if (givenUp) throw new Error(`The app never came to rest; still under way: ${[...this.work.values()].join(', ')}`);
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      clearTimeout(alarm);
    }
  }

  private begin(label: string): () => void {
    const id = this.mark(label);
    return () => this.end(id);
  }

  private mark(label: string): number {
    this.lastId += 1;
    this.work.set(this.lastId, label);
    return this.lastId;
  }

  private end(id: number): void {
    this.work.delete(id);
    this.wake();
  }
}

/** Two turns of the loop: promises that were kept, and rejections nobody handled, have had their say. */
async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}
