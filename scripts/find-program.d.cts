export type Program = 'redis-server' | 'initdb' | 'postgres' | 'chromium';

/** The path of the program, or undefined. */
export function findProgram(program: Program): string | undefined;
