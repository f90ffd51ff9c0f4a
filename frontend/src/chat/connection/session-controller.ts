import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ServerFrame } from '../../protocol/frames.ts';
import type { ClientFrame, Notification, Wish } from '../../protocol/messages.ts';
import { parseFrame } from '../../protocol/parse.ts';
import { EMPTY, type Transcript, type TranscriptEvent } from '../../transcript/model.ts';
import { leavesGap, reduce } from '../../transcript/reduce.ts';
import { delay } from './backoff.ts';
import { Heartbeat } from './heartbeat.ts';
import { Keepsake } from './keepsake.ts';
import { Server, type Ticket } from './server.ts';

export type Link =
  /** Not asked to connect yet. */
  | 'idle'
  | 'connecting'
  | 'open'
  | 'reconnecting'
  /** The device has no network. */
  | 'offline'
  /** The network is there, the server is not. */
  | 'unreachable'
  /** The server will not have this page; trying again does not help. */
  | 'refused';

export interface SessionOptions {
  readonly server: string;
  readonly key?: string;
  readonly catalogue?: string;
}

/** What the world outside gives, so that tests can give another. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly online: () => boolean;
  readonly random: () => number;
  readonly newId: () => string;
}

const BROWSER: Surroundings = {
  fetch: (...request) => globalThis.fetch(...request),
  online: () => navigator.onLine,
  random: Math.random,
  // randomUUID needs a secure context; a shop's test page over plain http has none.
  newId: () =>
    `m_${Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('')}`,
};

/** A server that has not filled a gap by then never will. */
const FILLING_MS = 5000;

/** How an open socket is told that its conversation is gone: 4000 and the HTTP status. */
const FORGOTTEN = new Set([4401, 4404]);

type Changed = (before: Transcript, after: Transcript, event: TranscriptEvent) => void;

/**
 * Keeps one conversation alive over refreshes, lost sockets and servers that restart. Messages
 * wait in `transcript.pending` until the server has accepted them, and are sent again until then;
 * their id makes a second arrival harmless.
 */
export class SessionController implements ReactiveController {
  transcript: Transcript = EMPTY;
  link: Link = 'idle';
  /** Why the server refused the page, in its words. */
  refusal = '';
  /** The earlier conversation is gone and a new one has begun. */
  replaced = false;

  private options: SessionOptions = { server: '' };
  private server = new Server('', BROWSER.fetch);
  private keepsake = new Keepsake('handful');
  private ticket: Ticket | undefined;
  private socket: WebSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  /** Until then the log fills the gap before the events that arrive; later they count as all. */
  private fillingUntil = 0;
  /** Grows with every start: answers to an earlier one are not for us any more. */
  private epoch = 0;
  private readonly heartbeat = new Heartbeat(
    () => this.post({ type: 'ping' }),
    () => this.lost(),
  );

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: Changed,
    private readonly surroundings: Surroundings = BROWSER,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.wake);
    addEventListener('offline', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    if (this.link !== 'idle') {
      this.start(this.options);
    }
  }

  hostDisconnected(): void {
    removeEventListener('online', this.wake);
    removeEventListener('offline', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    this.hangUp();
  }

  /** Continues this tab's conversation with the server, or begins one. */
  start(options: SessionOptions): void {
    this.hangUp();
    this.options = options;
    this.server = new Server(options.server, this.surroundings.fetch);
    this.keepsake = new Keepsake(
      ['handful', options.server, options.key ?? '', options.catalogue ?? ''].join('|'),
    );
    const { ticket, pending } = this.keepsake.read();
    this.ticket = ticket;
    this.transcript = EMPTY;
    this.replaced = false;
    this.refusal = '';
    this.reduce({ type: 'local.restored', pending });
    this.connect('connecting');
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
    this.post(message);
  }

  withdraw(clientMsgId: string): void {
    this.reduce({ type: 'local.withdrawn', clientMsgId });
  }

  /** Tells the server something that is no turn; lost when there is no connection. */
  notify(notification: Notification): void {
    this.post(notification);
  }

  /** The shopper does not want to wait for the next attempt. */
  retryNow(): void {
    if (this.link !== 'open' && this.link !== 'idle') {
      this.hangUp();
      this.connect('reconnecting');
    }
  }

  private readonly wake = (): void => {
    if (!this.surroundings.online() && this.link !== 'idle') {
      this.hangUp();
      this.become('offline');
    } else if (['offline', 'unreachable', 'reconnecting'].includes(this.link) && !document.hidden) {
      this.retryNow();
    }
  };

  private async connect(link: Link): Promise<void> {
    const epoch = this.epoch;
    this.become(link);
    if (!this.ticket) {
      const { catalogue, key } = this.options;
      const start = await this.server.start({
        ...(catalogue && { catalogue }),
        ...(key && { key }),
      });
      if (epoch !== this.epoch) {
        return;
      }
      if (start.kind !== 'started') {
        this.refusal = start.kind === 'refused' ? start.message : '';
        start.kind === 'refused' ? this.become('refused') : this.later();
        return;
      }
      this.ticket = start.ticket;
      this.keep();
    }
    this.listen(this.server.connect(this.ticket), this.ticket);
  }

  private listen(socket: WebSocket, ticket: Ticket): void {
    this.socket = socket;
    this.heartbeat.start();
    socket.onmessage = ({ data }) => {
      this.heartbeat.heard();
      const frame = typeof data === 'string' ? parseFrame(data) : undefined;
      if (frame) {
        this.receive(frame);
      }
    };
    socket.onclose = async ({ code }) => {
      const epoch = this.epoch;
      const wasOpen = this.link === 'open';
      this.socket = undefined;
      this.heartbeat.stop();
      const forgot = FORGOTTEN.has(code) || (!wasOpen && (await this.server.forgot(ticket)));
      if (epoch === this.epoch) {
        forgot ? this.beginAnew() : this.later();
      }
    };
  }

  private receive(frame: ServerFrame): void {
    if (leavesGap(this.transcript, frame) && this.fills()) {
      return;
    }
    if (frame.type === 'session.ready') {
      this.welcome(frame);
    } else {
      this.reduce(frame);
      if ('seq' in frame) {
        this.fillingUntil = 0;
      }
    }
  }

  private welcome(ready: Extract<ServerFrame, { type: 'session.ready' }>): void {
    if (ready.lastSeq < this.transcript.lastSeq) {
      // The server lost the tail of its log: what it still has is the truth.
      this.reduce({ type: 'local.fresh' });
    }
    this.reduce(ready);
    this.attempt = 0;
    if (ready.token && this.ticket) {
      this.ticket = { ...this.ticket, token: ready.token };
      this.keep();
    }
    this.become('open');
    if (ready.lastSeq > this.transcript.lastSeq || ready.resumed) {
      this.resume();
    }
    for (const { message, failure } of this.transcript.pending) {
      if (failure === undefined) {
        this.post(message);
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
    this.post({ type: 'resume', lastSeq: this.transcript.lastSeq });
  }

  private beginAnew(): void {
    this.ticket = undefined;
    this.replaced = true;
    this.reduce({ type: 'local.fresh' });
    this.attempt = 0;
    void this.connect('connecting');
  }

  /** The socket is dead although nobody closed it. */
  private lost(): void {
    this.hangUp();
    this.later();
  }

  private later(): void {
    if (!this.surroundings.online()) {
      this.become('offline');
      return;
    }
    // One failed attempt is a hiccup; from the second on, the truth is that nobody is there.
    this.become(this.attempt > 1 ? 'unreachable' : 'reconnecting');
    const wait = delay(this.attempt, this.surroundings.random());
    this.attempt += 1;
    this.timer = setTimeout(() => void this.connect(this.link), wait);
  }

  private hangUp(): void {
    this.epoch += 1;
    this.fillingUntil = 0;
    clearTimeout(this.timer);
    this.heartbeat.stop();
    if (this.socket) {
      this.socket.onmessage = null;
      this.socket.onclose = null;
      this.socket.close();
      this.socket = undefined;
    }
  }

  private post(frame: ClientFrame): void {
    if (this.link === 'open' && this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(frame));
    }
  }

  private become(link: Link): void {
    this.link = link;
    this.host.requestUpdate();
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
    const { ticket, transcript } = this;
    this.keepsake.write({ ...(ticket && { ticket }), pending: transcript.pending });
  }
}
