import { VendorError } from '../platform/outbound/vendor-error';

/** Stream's codes for an unknown key, a refused token, and a secret of another key. */
const NOT_ALLOWED: readonly string[] = ['2', '5', '17', '40', '41', '42', '43', '401', '403'];

/** Explains why a call to Stream failed and what to do, without Stream's own text. */
export function streamFault(
  error: unknown,
): { readonly message: string; readonly advice: string } | undefined {
  if (!(error instanceof VendorError)) return undefined;
  if (NOT_ALLOWED.includes(error.code)) {
    return {
      message: `Stream does not take the API key and secret (code ${error.code})`,
      advice: "Copy GETSTREAM_API_KEY and GETSTREAM_API_SECRET from the app's page in Stream's dashboard.",
    };
  }
  if (error.retryable) {
    return {
      message: `Stream cannot be reached or is busy (code ${error.code})`,
      advice: 'Check the network and GETSTREAM_BASE_URL, and try again.',
    };
  }
  return {
    message: `Stream refused the call (code ${error.code})`,
    advice: "The code is explained in Stream's documentation under API errors.",
  };
}
