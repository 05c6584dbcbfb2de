/** A real server that tests may break: stopped, killed, started again on the same port with the same data. */
export interface TestServer {
  readonly url: string;
  readonly pid: number;
  /** Does nothing when it runs. */
  start(): Promise<void>;
  /** Orderly, or as a crash would. Does nothing when it has stopped. */
  stop(options?: { readonly abruptly: boolean }): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}
