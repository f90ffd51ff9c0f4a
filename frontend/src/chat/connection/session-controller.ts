import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ServerFrame } from '../../protocol/frames.ts';
import type { Notification, Wish } from '../../protocol/messages.ts';
import { EMPTY, type Transcript, type TranscriptEvent } from '../../transcript/model.ts';
import { leavesGap, reduce } from '../../transcript/reduce.ts';
import { Keepsake } from './keepsake.ts';
import { Line, type LineOptions } from './line.ts';
import { BROWSER, type Surroundings } from './surroundings.ts';

/** A server that has not filled a gap by then never will. */
const FILLING_MS = 5000;

type Changed = (before: Transcript, after: Transcript, event: TranscriptEvent) => void;

/**
 * Keeps one conversation alive over refreshes, lost sockets and servers that restart. Messages
 * wait in `transcript.pending` until the server has accepted them, and are sent again until then;
 * their id makes a second arrival harmless.
 */
export class SessionController implements ReactiveController {
  transcript: Transcript = EMPTY;
  /** The earlier conversation is gone and a new one has begun. */
  replaced = false;
  readonly line: Line;

  private options: LineOptions = { server: '' };
  private keepsake = new Keepsake('handful');
  /** Until then the log fills the gap before the events that arrive; later they count as all. */
  private fillingUntil = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: Changed,
    private readonly surroundings: Surroundings = BROWSER,
  ) {
    host.addController(this);
    this.line = new Line(
      {
        changed: () => {
          this.keep();
          host.requestUpdate();
        },
        received: (frame) => this.receive(frame),
        forgotten: () => {
          this.replaced = true;
          this.reduce({ type: 'local.fresh' });
        },
      },
      surroundings,
    );
  }

  hostConnected(): void {
    addEventListener('online', this.wake);
    addEventListener('offline', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    if (this.line.link !== 'idle') {
      this.start(this.options);
    }
  }

  hostDisconnected(): void {
    removeEventListener('online', this.wake);
    removeEventListener('offline', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.line.hangUp();
  }

  /** Continues this tab's conversation with the server, or begins one. */
  start(options: LineOptions): void {
    this.line.hangUp();
    this.options = options;
    this.keepsake = new Keepsake(
      ['handful', options.server, options.key ?? '', options.catalogue ?? ''].join('|'),
    );
    const { ticket, pending } = this.keepsake.read();
    this.line.ticket = ticket;
    this.transcript = EMPTY;
    this.replaced = false;
    this.fillingUntil = 0;
    this.reduce({ type: 'local.restored', pending });
    this.line.start(options, ticket);
  }

  /** Leaves the conversation behind and begins a new one. */
  reset(): void {
    this.keepsake.write({ pending: [] });
    this.start(this.options);
  }

  /** Says something; it is shown at once and kept until the server has accepted it. */
  send(wish: Wish): void {
    const message = { ...wish, clientMsgId: this.surroundings.newId() };
    this.reduce({ type: 'local.sent', message });
    this.line.post(message);
  }

  withdraw(clientMsgId: string): void {
    this.reduce({ type: 'local.withdrawn', clientMsgId });
  }

  /** Tells the server something that is no turn; lost when there is no connection. */
  notify(notification: Notification): void {
    this.line.post(notification);
  }

  private readonly wake = (): void => this.line.wake();

  private receive(frame: ServerFrame): void {
    if (leavesGap(this.transcript, frame) && this.fills()) {
      return;
    }
    if (frame.type === 'session.ready') {
      this.welcome(frame);
      return;
    }
    this.reduce(frame);
    if ('seq' in frame) {
      this.fillingUntil = 0;
    }
  }

  private welcome(ready: Extract<ServerFrame, { type: 'session.ready' }>): void {
    this.fillingUntil = 0;
    if (ready.lastSeq < this.transcript.lastSeq) {
      // The server lost the tail of its log: what it still has is the truth.
      this.reduce({ type: 'local.fresh' });
    }
    this.reduce(ready);
    this.line.opened(ready.token);
    if (ready.resumed || ready.lastSeq > this.transcript.lastSeq) {
      this.resume();
    }
    for (const { message, failure } of this.transcript.pending) {
      if (failure === undefined) {
        this.line.post(message);
      }
    }
  }

  /** Whether the missing events are on their way; asks for them the first time. */
  private fills(): boolean {
    if (this.fillingUntil === 0) {
      this.resume();
    }
    return Date.now() < this.fillingUntil;
  }

  private resume(): void {
    this.fillingUntil = Date.now() + FILLING_MS;
    this.line.post({ type: 'resume', lastSeq: this.transcript.lastSeq });
  }

  private reduce(event: TranscriptEvent): void {
    const before = this.transcript;
    this.transcript = reduce(before, event);
    if (this.transcript !== before) {
      if (this.transcript.pending !== before.pending) {
        this.keep();
      }
      this.changed(before, this.transcript, event);
      this.host.requestUpdate();
    }
  }

  private keep(): void {
    const { ticket } = this.line;
    this.keepsake.write({ ...(ticket && { ticket }), pending: this.transcript.pending });
  }
}
