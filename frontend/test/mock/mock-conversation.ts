import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { blankMind, perform, type Step } from './dialogue.ts';

const ASSISTANT = {
  name: 'Handful',
  disclosure: 'I am an AI assistant, not a person.',
  greeting:
    'Tell me in one sentence what you are looking for. I show you up to five things from the catalogue and say why.',
  starters: [
    'A white bookcase under 500',
    'Something to sit on for a small balcony',
    'A desk that fits a 120 cm wall',
    'A lamp for reading in bed',
  ],
};

type Frame = Record<string, unknown>;

/** One conversation with its log; turns run one after the other and do not depend on a socket. */
export class MockConversation {
  readonly id = `c_${randomUUID()}`;
  readonly token = `t.${randomUUID()}=`;
  readonly received: Frame[] = [];
  private readonly log: Frame[] = [];
  private readonly mind = blankMind();
  private readonly accepted = new Set<string>();
  private socket: WebSocket | undefined;
  private work: Promise<void> = Promise.resolve();
  private stopTurn: () => void = () => {};

  join(socket: WebSocket): void {
    this.socket = socket;
    socket.on('message', (data) => this.receive(JSON.parse(String(data))));
    this.tell('session.ready', {
      assistant: ASSISTANT,
      resumed: this.log.length > 0,
      lastSeq: this.log.length,
      capabilities: ['stop'],
      retentionDays: 30,
    });
  }

  cut(): void {
    this.socket?.terminate();
    this.socket = undefined;
  }

  private receive(frame: Frame): void {
    this.received.push(frame);
    if (frame.type === 'resume') {
      for (const event of this.log.slice(Number(frame.lastSeq))) {
        this.socket?.send(JSON.stringify(event));
      }
    } else if (frame.type === 'stop') {
      this.stopTurn();
    } else if (frame.type === 'ping') {
      this.tell('pong', {});
    } else if (typeof frame.clientMsgId === 'string' && !this.accepted.has(frame.clientMsgId)) {
      this.accepted.add(frame.clientMsgId);
      const turn = `t_${this.accepted.size}`;
      this.append(turn, 'turn.accepted', { clientMsgIds: [frame.clientMsgId], messages: [frame] });
      this.work = this.work.then(() => this.run(turn, perform(frame, this.mind)));
    }
  }

  private async run(turn: string, steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if ('wait' in step) {
        await new Promise<void>((go) => {
          this.stopTurn = go;
          return step.wait === 'stop' ? undefined : setTimeout(go, step.wait);
        });
        if (step.wait === 'stop') {
          this.append(turn, 'turn.stopped', {});
        }
      } else if (step.type === 'turn.status') {
        this.tell(step.type, step.data, turn);
      } else {
        this.append(turn, step.type, step.data);
      }
    }
  }

  private append(turn: string, type: string, data: object): void {
    const event = {
      v: 1,
      seq: this.log.length + 1,
      ts: new Date().toISOString(),
      conversation: this.id,
      turn,
      type,
      data,
    };
    this.log.push(event);
    this.socket?.send(JSON.stringify(event));
  }

  private tell(type: string, data: object, turn?: string): void {
    this.socket?.send(
      JSON.stringify({
        v: 1,
        ts: new Date().toISOString(),
        conversation: this.id,
        turn,
        type,
        data,
      }),
    );
  }
}
