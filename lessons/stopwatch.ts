/** Counts the seconds a block is really on screen: stopped while the document is hidden. */
export class Stopwatch {
  #seconds = 0;
  #since: number | null = null;
  readonly #turn = () => (document.visibilityState === 'visible' ? this.#run() : this.#pause());

  start(): void {
    this.#seconds = 0;
    this.#since = null;
    document.addEventListener('visibilitychange', this.#turn);
    this.#turn();
  }

  stop(): void {
    this.#pause();
    document.removeEventListener('visibilitychange', this.#turn);
  }

  /** Seconds since the start, without those hidden. */
  get seconds(): number {
    return this.#seconds + (this.#since === null ? 0 : (performance.now() - this.#since) / 1000);
  }

  #run(): void {
    this.#since ??= performance.now();
  }

  #pause(): void {
    this.#seconds = this.seconds;
    this.#since = null;
  }
}
