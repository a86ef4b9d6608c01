import { createECDH, randomBytes } from 'node:crypto';

/** A browser's keys of a push subscription: the public ones as it gives them away, and its private one. */
export function browserKeys() {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  return { keys: { p256dh, auth }, ecdh };
}
