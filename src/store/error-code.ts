/**
 * The code that a driver or the operating system put on an error, or nothing. By shape alone: SQLite's errors are no native
 * ones, and those of the operating system may come from another realm.
 */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
