/** A conversation and the right to read it. */
export interface Ticket {
  readonly conversation: string;
  readonly token: string;
}

export type Start =
  | { readonly kind: 'started'; readonly ticket: Ticket }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly message: string };

/** The HTTP and WebSocket addresses of one Handful server. */
export class Server {
  /** @param base origin and path of the server, e.g. "https://chat.example/" */
  constructor(
    private readonly base: string,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  /** A new conversation. */
  async start(body: { catalogue?: string; key?: string }): Promise<Start> {
    try {
      const response = await this.fetch(this.url('api/conversations'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok && isTicket(answer)) {
        const { conversation, token } = answer;
        return { kind: 'started', ticket: { conversation, token } };
      }
      return response.status >= 500 || response.status === 429
        ? { kind: 'unreachable' }
        : { kind: 'refused', message: messageOf(answer) };
    } catch {
      return { kind: 'unreachable' };
    }
  }

  /**
   * Whether the server has forgotten the conversation or no longer takes its token. A browser does
   * not tell a script why a WebSocket was refused, so this asks the HTTP twin.
   */
  async forgot({ conversation, token }: Ticket): Promise<boolean> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), 3000);
    try {
      const { status } = await this.fetch(
        this.url(`api/conversations/${encodeURIComponent(conversation)}/events`),
        {
          headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
          signal: timeout.signal,
        },
      );
      return status === 401 || status === 403 || status === 404;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      timeout.abort();
    }
  }

  /** The token travels as a subprotocol that Quarkus turns into a header: never in the address. */
  connect({ conversation, token }: Ticket): WebSocket {
    const url = new URL(this.url(`chat/${encodeURIComponent(conversation)}`));
    url.protocol = url.protocol.replace('http', 'ws');
    return new WebSocket(url, [
      'bearer-token-carrier',
      encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`),
    ]);
  }

  private url(path: string): string {
    return new URL(path, this.base.endsWith('/') ? this.base : `${this.base}/`).href;
  }
}

const isTicket = (value: unknown): value is Ticket => {
  const answer = value as Partial<Ticket> | null | undefined;
  return typeof answer?.conversation === 'string' && typeof answer.token === 'string';
};

const messageOf = (value: unknown): string => {
  const { message } = (value ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : '';
};
