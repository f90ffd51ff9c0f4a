import type { ShopperMessage } from './frames.ts';

/** What the client sends without asking for a turn. */
export type Notification =
  | {
      readonly type: 'feedback';
      readonly turn: string;
      readonly itemId?: string;
      readonly value: 'up' | 'down' | 'helped' | 'did-not-help';
    }
  | {
      readonly type: 'impression';
      readonly turn: string;
      readonly items: readonly { readonly id: string; readonly position: number }[];
    }
  | { readonly type: 'outcome'; readonly itemId: string; readonly kind: 'basket' | 'bought' }
  | { readonly type: 'stop' }
  | { readonly type: 'resume'; readonly lastSeq: number }
  | { readonly type: 'ping' };

export type ClientFrame = ShopperMessage | Notification;

/** Each shape of a shopper's message without its id, which the sender gives. */
export type Wish = ShopperMessage extends infer M
  ? M extends ShopperMessage
    ? Omit<M, 'clientMsgId'>
    : never
  : never;
