import type { ReceivedNotification } from '../../../src/ports/payment-provider';
import type { GatewaySubject } from '../../contract/payment-provider/subject';

/** What somebody may make of a genuine notification without the provider's key. */
export const forgeries = ['unsigned', 'truncated', 'foreign', 'otherAmount', 'otherEvent'] as const;
export type Forgery = (typeof forgeries)[number];

/** The same bytes, a character of the sum or of the id changed: the signature no longer fits. */
function changed(received: ReceivedNotification, pattern: RegExp, by: string): ReceivedNotification {
  const text = Buffer.from(received.rawBody).toString();
  const other = text.replace(pattern, by);
  return { ...received, rawBody: Buffer.from(other === text ? `${text} ` : other) };
}

export function forge(
  received: ReceivedNotification,
  subject: GatewaySubject,
  forgery: Forgery = 'unsigned',
): ReceivedNotification {
  switch (forgery) {
    case 'unsigned':
      return subject.resign(received, () => null);
    case 'truncated':
      return subject.resign(received, (signature) => signature.slice(0, -9));
    case 'foreign':
      return subject.resign(received, (signature) => [...signature].reverse().join(''));
    case 'otherAmount':
      return changed(received, /(?<=total_amount=)\d|(?<="amount_total": ?)\d|(?<="ciphertext":")./, '9');
    case 'otherEvent':
      return changed(received, /(?<=notify_id=)\w|(?<="id":")\w/, 'Z');
  }
}
