import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { MockConversation } from './mock-conversation.ts';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Speaks the wire of DESIGN section 5 with a scripted assistant, and serves the built pages.
 * Conversations outlive `stop`, as they outlive a killed server.
 */
export class MockServer {
  private readonly conversations = new Map<string, MockConversation>();
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => this.answer(request, response));
    const sockets = new WebSocketServer({
      noServer: true,
      handleProtocols: () => 'bearer-token-carrier',
    });
    server.on('upgrade', (request, socket, head) => {
      const conversation = this.find(request.url, carried(request));
      if (!conversation) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (open: WebSocket) => conversation.join(open));
    });
    await new Promise<void>((listening) => server.listen(this.port, listening));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Dies as a killed process does: every socket is cut, nobody listens. */
  async stop(): Promise<void> {
    for (const conversation of this.conversations.values()) {
      conversation.cut();
    }
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()));
  }

  /** Cuts the sockets only, as a proxy or a lost network does. */
  cut(): void {
    for (const conversation of this.conversations.values()) {
      conversation.cut();
    }
  }

  forgetAll(): void {
    this.cut();
    this.conversations.clear();
  }

  /** Every frame that clients sent, for tests that look at the wire. */
  get received(): readonly Record<string, unknown>[] {
    return [...this.conversations.values()].flatMap(({ received }) => received);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', this.url).pathname;
    if (path === '/api/catalogues') {
      json(response, 200, {
        catalogues: [
          { name: 'films', title: 'Films', default: false },
          { name: 'ikea', title: 'Furniture', default: true },
        ],
      });
    } else if (path === '/api/conversations' && request.method === 'POST') {
      const conversation = new MockConversation();
      this.conversations.set(conversation.id, conversation);
      json(response, 200, {
        conversation: conversation.id,
        token: conversation.token,
        expiresAt: '2030-01-01T00:00:00Z',
      });
    } else if (path.startsWith('/api/conversations/')) {
      const token = request.headers.authorization?.replace('Bearer ', '');
      const known = this.find(path.replace('/api/conversations', '').replace('/events', ''), token);
      known
        ? response.writeHead(200, { 'content-type': 'text/event-stream' }).end()
        : json(response, 404, { code: 'not_found', message: 'No such conversation.' });
    } else {
      file(path, response);
    }
  }

  private find(path: string | undefined, token: string | undefined): MockConversation | undefined {
    const conversation = this.conversations.get(path?.split('/').at(-1) ?? '');
    return conversation?.token === token ? conversation : undefined;
  }
}

/** The token as Quarkus reads it from the subprotocols. */
const carried = ({ headers }: IncomingMessage): string | undefined => {
  const [carrier, header] = (headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
  const [marker, name, value] = decodeURIComponent(header ?? '').split('#');
  return carrier === 'bearer-token-carrier' &&
    marker === 'quarkus-http-upgrade' &&
    name === 'Authorization'
    ? value?.replace('Bearer ', '')
    : undefined;
};

const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const file = (path: string, response: ServerResponse) => {
  const found = join(DIST, normalize(path === '/' ? '/index.html' : path));
  existsSync(found)
    ? response
        .writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'text/plain' })
        .end(readFileSync(found))
    : response.writeHead(404).end();
};
