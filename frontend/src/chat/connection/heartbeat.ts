const QUIET_MS = 25_000;
const PATIENCE_MS = 10_000;

/** Notices a socket that died without a word, as phones that change networks leave behind. */
export class Heartbeat {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ping: () => void,
    private readonly dead: () => void,
  ) {}

  /** Expects the first sign of life; a connection attempt that hangs counts as dead, too. */
  start(): void {
    this.stop();
    this.timer = setTimeout(this.dead, PATIENCE_MS);
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.ping();
      this.timer = setTimeout(this.dead, PATIENCE_MS);
    }, QUIET_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
