import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReceivedNotification } from '../../../src/ports/payment-provider';

type Received = Omit<ReceivedNotification, 'now'>;

/** The merchant's address for notifications: keeps what comes as it comes. */
export interface MerchantInbox {
  readonly url: string;
  /** Whether it says that it has taken them; providers repeat what is not taken. */
  taking: boolean;
  /** What came since the last time. */
  drain(): readonly Received[];
  close(): Promise<void>;
}

export async function openMerchantInbox(): Promise<MerchantInbox> {
  let received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ rawBody: Buffer.concat(chunks), headers: request.headers });
    response.writeHead(inbox.taking ? 200 : 500).end(inbox.taking ? 'success' : 'fail');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const inbox: MerchantInbox = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`,
    taking: true,
    drain() {
      const drained = received;
      received = [];
      return drained;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return inbox;
}
