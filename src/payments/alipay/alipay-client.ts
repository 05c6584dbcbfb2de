import type { Clock } from '../../base/clock';
import { Fault } from '../../base/fault';
import { callProvider } from '../call-provider';
import type { AlipayCredentials } from './credentials';
import { type AlipayAnswer, readAnswer } from './read-answer';
import { type AlipayRequest, type Parameters, signedParameters } from './signed-parameters';

export interface AlipayWorld {
  /** https://openapi.alipay.com/gateway.do */
  readonly gatewayUrl: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/** A call from server to server; its answer is Alipay's own. */
export async function callAlipay(
  credentials: AlipayCredentials,
  { gatewayUrl, clock, timeoutMs }: AlipayWorld,
  request: Omit<AlipayRequest, 'at'>,
): Promise<AlipayAnswer> {
  const parameters = signedParameters(credentials, { ...request, at: clock.now() });
  const answer = await callProvider({
    method: 'POST',
    // Alipay reads the charset before it reads the body.
    url: `${gatewayUrl}?charset=utf-8`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' },
    body: new URLSearchParams({ ...parameters }).toString(),
    timeoutMs,
  });
  if (answer.status !== 200) throw new Fault('providerUnreachable', `Alipay answered ${answer.status}`);
  return readAnswer(answer.body, request.method, credentials);
}

/** The address of one of Alipay's own pages: the shopper's browser carries the signed request there. */
export const pageUrl = (gatewayUrl: string, parameters: Parameters): string =>
  `${gatewayUrl}?${new URLSearchParams({ ...parameters })}`;
