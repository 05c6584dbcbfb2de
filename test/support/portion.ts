export const isWhole = process.env.WHOLE === '1';

/** How often something is tried: a part in each run of the tests, the whole of it by `npm run test:whole`. */
export const portion = (part: number, all: number): number => (isWhole ? all : part);
