import type { RedriveError } from './redrive-outcome';

/** A redrive of one event cannot go on. */
export class RedriveFailure extends Error {
  constructor(
    readonly code: RedriveError,
    override readonly cause?: unknown,
  ) {
    super(code);
  }
}

/** @throws RedriveFailure of this code where the work fails */
export async function failingAs<T>(code: RedriveError, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new RedriveFailure(code, error);
  }
}
