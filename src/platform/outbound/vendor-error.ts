export type Vendor = 'stream' | 'mail' | 'push' | 'sms' | 'webhook';

/** A failure of a vendor (Stream, the mail server) in the terms that a retry policy needs. */
export class VendorError extends Error {
  constructor(
    readonly vendor: Vendor,
    /** The vendor's own code or status; never its text, which may repeat what people wrote. */
    readonly code: string,
    /** Whether the same call may succeed later. */
    readonly retryable: boolean,
    /** How long the vendor asks to wait, in ms. */
    readonly retryAfterMs?: number,
    /** Whether the address is dead: nothing will ever be delivered there. */
    readonly gone = false,
  ) {
    super(`${vendor}: ${code}`);
    this.name = 'VendorError';
  }
}
