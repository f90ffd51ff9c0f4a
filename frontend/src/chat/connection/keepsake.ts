import type { Pending } from '../../transcript/model.ts';
import type { Ticket } from './server.ts';

/** What a tab keeps over a refresh: its conversation, and messages the server has not confirmed. */
interface Kept {
  readonly ticket?: Ticket;
  readonly pending: readonly Pending[];
}

const NOTHING: Kept = { pending: [] };

/** Session storage of one widget. A page that forbids storage only loses the refresh. */
export class Keepsake {
  constructor(
    private readonly key: string,
    private readonly storage: () => Storage = () => sessionStorage,
  ) {}

  read(): Kept {
    try {
      const { ticket, pending } = JSON.parse(this.storage().getItem(this.key) ?? '{}');
      return {
        ...(typeof ticket?.conversation === 'string' &&
          typeof ticket.token === 'string' && { ticket }),
        pending: Array.isArray(pending) ? pending.filter(isPending) : [],
      };
    } catch {
      return NOTHING;
    }
  }

  write(kept: Kept): void {
    try {
      this.storage().setItem(this.key, JSON.stringify(kept));
    } catch {
      // Storage is full or forbidden: the chat works, a refresh starts anew.
    }
  }
}

const isPending = (value: Pending | undefined): boolean =>
  typeof value?.message?.clientMsgId === 'string' && Array.isArray(value.labels);
