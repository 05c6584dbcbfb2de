import type { CaseRefused } from '../dialogs/effect';

/** Thrown inside the transaction, so that nothing of what was begun is kept. */
export class CaseRefusedError extends Error {
  constructor(readonly refusal: CaseRefused) {
    super(refusal.code);
  }
}
