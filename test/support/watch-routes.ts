import express, { type Router } from 'express';

interface Mount {
  readonly path: string;
  /** A router, or whatever else answers below the path. */
  readonly handler: unknown;
}

interface Route {
  readonly path: string;
  readonly methods: Readonly<Record<string, boolean>>;
}

interface Routing {
  use(this: Router, ...args: readonly unknown[]): unknown;
  route(this: Router, path: string): Route;
}

/** Writes down what every router of express is given while it watches, so that none can be forgotten. */
export function watchRoutes() {
  const prototype = express.Router.prototype as unknown as Routing;
  const { use, route } = prototype;
  const mounts = new Map<unknown, Mount[]>();
  const routes = new Map<unknown, Route[]>();

  prototype.use = function watched(this: Router, ...args) {
    const [first, ...rest] = args;
    const own = typeof first === 'string' ? { path: first, handlers: rest } : { path: '', handlers: args };
    const given = own.handlers.flat().map((handler) => ({ path: own.path, handler }));
    mounts.set(this, [...(mounts.get(this) ?? []), ...given]);
    return use.apply(this, [...args]);
  };
  prototype.route = function watched(this: Router, path) {
    const made = route.call(this, path);
    routes.set(this, [...(routes.get(this) ?? []), made]);
    return made;
  };

  const below = (router: unknown, base: string): string[] => [
    ...(routes.get(router) ?? []).flatMap(({ path, methods }) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${base}${path === '/' ? '' : path}`),
    ),
    ...(mounts.get(router) ?? []).flatMap(({ path, handler }) => {
      if (mounts.has(handler) || routes.has(handler)) return below(handler, base + path);
      return path === '' ? [] : [`ALL ${base}${path}`];
    }),
  ];

  return {
    /** Every route of the one app that has something at this path, as `GET /path/:parameter`; ALL for any method. */
    of(path: string): readonly string[] {
      const root = [...mounts].find(([, given]) => given.some((each) => each.path === path))?.[0];
      return [...new Set(below(root, ''))].sort();
    },
    stop() {
      Object.assign(prototype, { use, route });
    },
  };
}
