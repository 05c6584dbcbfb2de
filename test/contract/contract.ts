/** One sentence of what a port promises. Each runs on data of its own, so that they hold in any order. */
export interface Clause<Subject> {
  readonly says: string;
  readonly holds: (subject: Subject) => Promise<void>;
}

export interface Adapter<Subject> {
  readonly name: string;
  open(): Promise<{ readonly subject: Subject; close(): Promise<void> }>;
}

/** Runs every clause on every adapter, and counts that none was left out. */
export function contract<Subject>(
  port: string,
  adapters: readonly Adapter<Subject>[],
  clauses: readonly Clause<Subject>[],
): void {
  const ran = new Set<string>();

  describe.each(adapters.map((adapter) => [adapter.name, adapter] as const))(`${port}: %s`, (name, adapter) => {
    let opened: Awaited<ReturnType<typeof adapter.open>>;
    beforeAll(async () => {
      opened = await adapter.open();
    });
    afterAll(() => opened?.close());

    test.each(clauses.map((clause) => [clause.says, clause] as const))('%s', async (says, clause) => {
      await clause.holds(opened.subject);
      ran.add(`${name}: ${says}`);
    });
  });

  test(`${port}: each adapter held each clause`, () => {
    const all = adapters.flatMap(({ name }) => clauses.map(({ says }) => `${name}: ${says}`));
    expect([...ran].sort()).toEqual(all.sort());
    expect(ran.size).toBe(adapters.length * clauses.length);
  });
}
