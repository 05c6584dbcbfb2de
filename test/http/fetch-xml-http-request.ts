/** As much of a browser's XMLHttpRequest, over fetch, as botframework-directlinejs uses: Node has none of its own. */
export class FetchXmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readonly upload = {};
  onreadystatechange: ((event: unknown) => void) | null = null;
  ontimeout: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  #request = { method: 'GET', url: '' };
  #answered = new Headers();
  readonly #headers = new Headers();
  readonly #abort = new AbortController();

  open(method: string, url: string) {
    this.#request = { method, url };
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string) {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort() {
    this.#abort.abort();
  }

  send(body?: string | FormData) {
    void this.#run(body).catch((error: unknown) => {
      if (!this.#abort.signal.aborted) this.onerror?.({ type: 'error', target: this, error });
    });
  }

  async #run(body?: string | FormData) {
    const { method, url } = this.#request;
    const { signal } = this.#abort;
    const answer = await fetch(url, { method, headers: this.#headers, signal, ...(body !== undefined && { body }) });
    this.response = await this.#read(answer);
    this.status = answer.status;
    this.#answered = answer.headers;
    this.readyState = 4;
    this.onreadystatechange?.({ type: 'readystatechange', target: this });
  }

  async #read(answer: Response): Promise<unknown> {
    if (this.responseType === 'arraybuffer') return answer.arrayBuffer();
    const text = await answer.text();
    return this.responseType === 'json' && text ? JSON.parse(text) : text;
  }
}
