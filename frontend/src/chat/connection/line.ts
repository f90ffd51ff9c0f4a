import type { ServerFrame } from '../../protocol/frames.ts';
import type { ClientFrame } from '../../protocol/messages.ts';
import { parseFrame } from '../../protocol/parse.ts';
import { delay } from './backoff.ts';
import { Heartbeat } from './heartbeat.ts';
import { Server, type Ticket } from './server.ts';
import type { Surroundings } from './surroundings.ts';

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

export interface LineOptions {
  readonly server: string;
  readonly key?: string;
  readonly catalogue?: string;
}

/** Who is on this end of the line. */
export interface Caller {
  /** The link, the ticket or the refusal is another now. */
  readonly changed: () => void;
  readonly received: (frame: ServerFrame) => void;
  /** The server no longer knows the conversation; the line begins a new one. */
  readonly forgotten: () => void;
}

/** How an open socket is told that its conversation is gone: 4000 and the HTTP status. */
const FORGOTTEN = new Set([4401, 4404]);

/** One conversation's socket, opened again and again until it is hung up. */
export class Line {
  link: Link = 'idle';
  ticket: Ticket | undefined;
  /** Why the server refused the page, in its words. */
  refusal = '';

  private options: LineOptions = { server: '' };
  private server: Server | undefined;
  private socket: WebSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  /** Grows with every start: answers to an earlier one are not for us any more. */
  private epoch = 0;
  private readonly heartbeat = new Heartbeat(
    () => this.post({ type: 'ping' }),
    () => this.lost(),
  );

  constructor(
    private readonly caller: Caller,
    private readonly surroundings: Surroundings,
  ) {}

  start(options: LineOptions, ticket: Ticket | undefined): void {
    this.hangUp();
    this.options = options;
    this.server = new Server(options.server, this.surroundings.fetch);
    this.ticket = ticket;
    this.refusal = '';
    void this.connect('connecting');
  }

  /** The server has greeted: what is posted now arrives. */
  opened(renewedToken: string | undefined): void {
    this.attempt = 0;
    if (renewedToken && this.ticket) {
      this.ticket = { ...this.ticket, token: renewedToken };
    }
    this.become('open');
  }

  post(frame: ClientFrame): void {
    if (this.link === 'open' && this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(frame));
    }
  }

  /** The shopper does not want to wait for the next attempt. */
  retryNow(): void {
    if (this.waiting) {
      this.hangUp();
      void this.connect('reconnecting');
    }
  }

  /** The network came or went, or the shopper came back to the tab. */
  wake(): void {
    if (this.link === 'idle' || this.link === 'refused') {
      return;
    }
    if (!this.surroundings.online()) {
      this.hangUp();
      this.become('offline');
    } else if (!document.hidden) {
      this.retryNow();
    }
  }

  hangUp(): void {
    this.epoch += 1;
    clearTimeout(this.timer);
    this.heartbeat.stop();
    if (this.socket) {
      this.socket.onmessage = null;
      this.socket.onclose = null;
      this.socket.close();
      this.socket = undefined;
    }
  }

  private get waiting(): boolean {
    return ['offline', 'unreachable', 'reconnecting'].includes(this.link);
  }

  private async connect(link: Link): Promise<void> {
    const epoch = this.epoch;
    this.become(link);
    if (!this.ticket) {
      const { catalogue, key } = this.options;
      const start = await this.server?.start({
        ...(catalogue && { catalogue }),
        ...(key && { key }),
      });
      if (epoch !== this.epoch || !start) {
        return;
      }
      if (start.kind === 'refused') {
        this.refusal = start.message;
        this.become('refused');
        return;
      }
      if (start.kind === 'unreachable') {
        this.later();
        return;
      }
      this.ticket = start.ticket;
      this.caller.changed();
    }
    this.listen(this.ticket);
  }

  private listen(ticket: Ticket): void {
    const socket = this.server?.connect(ticket);
    if (!socket) {
      return;
    }
    this.socket = socket;
    this.heartbeat.start();
    socket.onmessage = ({ data }) => {
      this.heartbeat.heard();
      const frame = typeof data === 'string' ? parseFrame(data) : undefined;
      if (frame) {
        this.caller.received(frame);
      }
    };
    socket.onclose = async ({ code }) => {
      const epoch = this.epoch;
      const wasOpen = this.link === 'open';
      this.socket = undefined;
      this.heartbeat.stop();
      if (wasOpen) {
        this.become('reconnecting');
      }
      const forgot = FORGOTTEN.has(code) || (!wasOpen && (await this.server?.forgot(ticket)));
      if (epoch === this.epoch) {
        forgot ? this.beginAnew() : this.later();
      }
    };
  }

  private beginAnew(): void {
    this.ticket = undefined;
    this.attempt = 0;
    this.caller.forgotten();
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

  private become(link: Link): void {
    this.link = link;
    this.caller.changed();
  }
}
