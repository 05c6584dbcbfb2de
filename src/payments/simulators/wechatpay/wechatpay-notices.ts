import { randomUUID } from 'node:crypto';
import type { Courier } from '../courier';
import { encrypted, newestCertificate, type SimulatedMerchant, sealed } from './simulated-merchant';

export interface Announcement {
  readonly url: string;
  readonly event: string;
  readonly resource: object;
  readonly isProbe?: boolean;
}

export type Notify = (merchant: SimulatedMerchant, announcement: Announcement) => void;

/** Queues notifications, each made and signed anew when it is sent. */
export function noticesTo(courier: Courier): Notify {
  return (merchant, { url, event, resource, isProbe = false }) => {
    const id = randomUUID();
    courier.add({
      make(now) {
        const body = JSON.stringify({
          id,
          create_time: new Date(now).toISOString(),
          resource_type: 'encrypt-resource',
          event_type: event,
          summary: '模拟通知',
          resource: {
            original_type: 'simulated',
            ...encrypted(JSON.stringify(resource), merchant.apiV3Key, 'simulated'),
          },
        });
        const key = merchant.signsWith === 'publicKey' ? merchant.publicKey : newestCertificate(merchant);
        const seal = sealed(key, body, now);
        const wrong = { 'wechatpay-signature': `WECHATPAY/SIGNTEST/${seal['wechatpay-signature']}` };
        return { url, body, headers: { 'content-type': 'application/json', ...seal, ...(isProbe ? wrong : {}) } };
      },
      // A probe is sent once, whatever is answered.
      isTaken: (status) => isProbe || status === 200 || status === 204,
    });
  };
}
