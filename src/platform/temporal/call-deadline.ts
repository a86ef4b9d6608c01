import type { Client } from '@temporalio/client';
import { withTimeout } from '../timing/with-timeout';

/** The SDK's own error comes first where it can: it says more than that of the timeout. */
const GRACE_MS = 250;

/** An answer is needed while the caller of the API still waits; the sweeper repeats a start that takes longer. */
const START_DEADLINE_MS = 8_000;

/**
 * Runs calls of a client that end within `ms`. A deadline of the SDK alone does not: it is not looked at while the SDK
 * waits between two tries of a call, which may be six seconds, or ten on the connection of a worker.
 * @param call may still take effect after a TimeoutError: it must be safe to repeat
 * @throws the SDK's error, or TimeoutError
 */
export function withCallDeadline<T>(client: Client, ms: number, call: () => Promise<T>): Promise<T> {
  return withTimeout(ms + GRACE_MS, client.connection.withDeadline(Date.now() + ms, call), 'Temporal');
}

/** Runs calls of a client within the time that a start has. @throws the SDK's error, or TimeoutError */
export function withStartDeadline<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return withCallDeadline(client, START_DEADLINE_MS, call);
}
