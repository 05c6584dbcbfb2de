import { err, type Result } from '../base/result';
import type { GatewayRefusal, GatewayRefusalCode } from '../ports/payment-provider';

export const refuse = (code: GatewayRefusalCode, providerCode: string | null = null): Result<never, GatewayRefusal> =>
  err({ code, providerCode });
