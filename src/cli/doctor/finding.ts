import type { Config } from '../../platform/config';
import { faultsOf } from '../partial-config';

export type FindingState = 'ok' | 'warning' | 'failed';

/** The result of checking one part. */
export interface Finding {
  readonly part: string;
  readonly state: FindingState;
  /** Without credentials. */
  readonly address?: string | undefined;
  readonly message: string;
  /** Advice, one line each. */
  readonly advice?: readonly string[];
}

export interface Check {
  readonly part: string;
  /** The variables that the check needs: it is skipped where one is missing or faulty. */
  readonly needs: readonly (keyof Config)[];
  readonly address?: (env: NodeJS.ProcessEnv) => string | undefined;
  /** Reports on one or several parts. A rejection, or no answer in time, is reported as a failed part. */
  readonly examine: (env: NodeJS.ProcessEnv) => Promise<readonly Finding[]>;
  readonly adviceWhenUnreachable: string;
}

/** How long one check may take, in ms. */
export const TIMEOUT_MS = 3_000;

/** For connections, in ms. Shorter than `TIMEOUT_MS`, so that a check can report the cause itself. */
export const CONNECT_MS = 2_500;

/** Runs one check; it always ends, and never rejects. */
export async function runCheck(
  check: Check,
  env: NodeJS.ProcessEnv,
  timeoutMs = TIMEOUT_MS,
): Promise<readonly Finding[]> {
  const faults = faultsOf(env, check.needs);
  if (faults.length > 0) {
    return [
      {
        part: check.part,
        state: 'failed',
        message: 'Not checked, because of its configuration',
        advice: faults,
      },
    ];
  }
  const failed = (message: string): readonly Finding[] => [
    {
      part: check.part,
      state: 'failed',
      address: check.address?.(env),
      message,
      advice: [check.adviceWhenUnreachable],
    },
  ];
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<readonly Finding[]>((resolve) => {
    timer = setTimeout(() => resolve(failed(`No answer within ${timeoutMs / 1_000} s`)), timeoutMs);
  });
  try {
    // The texts of errors are not shown: some repeat addresses with their passwords.
    return await Promise.race([check.examine(env).catch(() => failed('Cannot be reached')), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
