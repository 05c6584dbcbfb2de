import { Fault } from '../base/fault';

export interface ProviderCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeoutMs: number;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Any answer that settles the question, yes or no. @throws Fault when there is none: what was asked may be done all the same. */
export async function callProvider(call: ProviderCall): Promise<ProviderAnswer> {
  const answer = await send(call);
  if (answer.status >= 500 || answer.status === 429) {
    throw new Fault('providerUnreachable', `${new URL(call.url).host} answered ${answer.status}`);
  }
  return answer;
}

async function send({ method, url, headers, body, timeoutMs }: ProviderCall): Promise<ProviderAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: 'error',
      signal,
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body: bytes.toString('utf8') };
  } catch (error) {
    const host = new URL(url).host;
    if (signal.aborted) {
      throw new Fault('providerTimeout', `${host} did not answer within ${timeoutMs} ms`, { cause: error });
    }
    throw new Fault('providerUnreachable', `${host} cannot be reached`, { cause: error });
  }
}
