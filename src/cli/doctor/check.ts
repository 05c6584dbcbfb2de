import type { Config } from '../../config';

/** What a check comes to. A cure says what to do, in the words of somebody at a terminal. */
export type Verdict =
  | { readonly ok: true; readonly found: string }
  | { readonly ok: false; readonly found: string; readonly cure: string };

export interface Check<Subject> {
  readonly name: string;
  /** Reads only; may throw, which counts as wrong. */
  look(subject: Subject): Verdict | Promise<Verdict>;
}

/** The folder of package.json. */
export type Root = string;

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly cure: string | null;
}

export type RootCheck = Check<Root>;
export type ConfigCheck = Check<Config>;

export const well = (found: string): Verdict => ({ ok: true, found });
export const wrong = (found: string, cure: string): Verdict => ({ ok: false, found, cure });
