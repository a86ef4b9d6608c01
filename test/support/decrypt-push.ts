import { createDecipheriv, hkdfSync, type ECDH } from 'node:crypto';

/**
 * What a browser makes of a push message (RFC 8291 with `aes128gcm`, RFC 8188, one record).
 * @throws when it was not encrypted for these keys
 */
export function decryptPush(body: Buffer, browser: { ecdh: ECDH; keys: { auth: string } }): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const senderKey = body.subarray(21, 21 + keyLength);
  const record = body.subarray(21 + keyLength);
  const hkdf = (key: Buffer, by: Buffer, info: Buffer, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', key, by, info, length));
  const secret = browser.ecdh.computeSecret(senderKey);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.ecdh.getPublicKey(), senderKey]);
  const key = hkdf(secret, Buffer.from(browser.keys.auth, 'base64url'), info, 32);
  const cipher = createDecipheriv(
    'aes-128-gcm',
    hkdf(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
    hkdf(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  );
  cipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  // A delimiter and padding follow the text.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}
