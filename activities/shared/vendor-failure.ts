import { ApplicationFailure } from '@temporalio/common';
import { VendorError } from '../../src/platform/outbound/vendor-error';

/**
 * Runs a call to a vendor and translates its failure for Temporal: final failures are not retried, and the delay that the
 * vendor asks for is kept.
 */
export async function callVendor<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    throw ApplicationFailure.create({
      message: error.message,
      type: error.message,
      nonRetryable: !error.retryable,
      ...(error.retryAfterMs !== undefined && { nextRetryDelay: error.retryAfterMs }),
    });
  }
}
