import type { Channel } from '../../../src/ports/channel';
import type { CommerceStore } from '../../../src/ports/commerce-store';
import type { ConversationStore } from '../../../src/ports/conversation-store';
import type { GatewayNotification, PaymentGateway } from '../../../src/ports/payment-provider';

/** What a worker touches of the world. */
export interface Ports {
  readonly conversations: ConversationStore;
  readonly commerce: CommerceStore;
  readonly channel: Channel;
  readonly gateway: PaymentGateway;
  /** What is kept of a notification that is genuine. */
  readonly readNotice: (notice: GatewayNotification, commerce: CommerceStore) => Promise<GatewayNotification>;
}

/** A mistake in the program, put in from outside. */
export interface Bug {
  readonly name: string;
  /** One of the invariants that it must be seen to break. */
  readonly breaks: readonly string[];
  readonly into: (ports: Ports) => Ports;
}
