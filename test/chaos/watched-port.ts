/** Does the work with something before and after it. */
export type Around = <T>(step: string, work: () => Promise<T>) => Promise<T>;

/** Names of methods that write nothing: dying at one is the same as dying before what is written next. */
const reads =
  /^(read|of[A-Z]\w*|of|available|products|bySku|by[A-Z]\w*|at[A-Z]\w*|all|changesSince|lastChange|isEmpty)$/;
const furtherReads = /^(waiting|due|overdue|lapsed|contact|balances|unfinished|shops|close|account)$/;

/** Names of methods that answer a part of the port: a street shop's shelf. */
const parts = /^at$/;

/** A port, each of whose writes is a step with a name. */
export function watchedPort<Port extends object>(name: string, port: Port, around: Around): Port {
  return new Proxy(port, {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== 'function' || reads.test(String(key)) || furtherReads.test(String(key))) return method;
      if (parts.test(String(key))) {
        return (...given: unknown[]) => watchedPort(name, Reflect.apply(method, target, given) as object, around);
      }
      return (...given: unknown[]) => around(`${name}.${String(key)}`, () => Reflect.apply(method, target, given));
    },
  });
}

/** Several ports of one object. */
export function watchedPorts<Ports extends object>(ports: Ports, around: Around): Ports {
  const watched = Object.entries(ports).map(([name, port]) => [
    name,
    typeof port === 'object' && port !== null ? watchedPort(name, port, around) : port,
  ]);
  return Object.fromEntries(watched) as Ports;
}
