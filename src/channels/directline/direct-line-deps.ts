import type { Clock } from '../../base/clock';
import type { ShopId } from '../../base/ids';
import type { LocalText } from '../../base/locale';
import type { Log } from '../../base/log';
import type { Random } from '../../base/random';
import type { ActivityLog } from '../../ports/activity-log';
import type { AttachmentStore } from '../../ports/attachment-store';
import type { Receive } from '../../ports/receive';
import type { Allowance } from './allowances';

/** What Direct Line needs to know of a shop. */
export interface DirectLineShop {
  readonly id: ShopId;
  readonly name: LocalText;
  /** Opens the whole shop's conversations to a merchant's server; null when the shop has none. */
  readonly secret: string | null;
  /** Whether anybody may start a chat, as on a shop's public page. */
  readonly anonymous: boolean;
}

/** How much one address and one conversation may do. */
export interface DirectLineLimits {
  /** Requests of any kind from one address. */
  readonly address: Allowance;
  /** Tokens asked for without a secret from one address. */
  readonly tokens: Allowance;
  /** Messages and files of one conversation. */
  readonly messages: Allowance;
}

export const defaultLimits: DirectLineLimits = {
  address: { burst: 200, perSecond: 20 },
  tokens: { burst: 20, perSecond: 0.2 },
  messages: { burst: 20, perSecond: 2 },
};

export interface DirectLineDeps {
  readonly shops: readonly DirectLineShop[];
  readonly receive: Receive;
  readonly activities: ActivityLog;
  readonly attachments: AttachmentStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Signs the tokens; kept over restarts, or every chat is signed off. At least 32 random bytes, as text. */
  readonly signingKey: string;
  /** The address that shoppers reach the server at, without a slash at its end; asked for at each use. */
  readonly publicUrl: () => string;
  /** Web sites that may talk to this server from a browser; '*' for any. */
  readonly allowedOrigins: '*' | readonly string[];
  readonly limits?: DirectLineLimits | undefined;
}
