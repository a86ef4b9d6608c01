import fc from 'fast-check';
import { addressFault, isPublicIp } from '../../../src/platform/outbound/public-address';

const STRICT = { allowPrivate: false };

/** Each is the first or last of its range, or one from within. */
const PRIVATE = [
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
];
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:81b::200a',
];

describe('an IP address', () => {
  test.each(PRIVATE)('%s is not public', (ip) => expect(isPublicIp(ip)).toBe(false));
  test.each(PUBLIC)('%s is public', (ip) => expect(isPublicIp(ip)).toBe(true));
  test.each(['', 'localhost', '1.2.3', '2130706433', 'fe80::1%eth0', '2606:4700::1%1'])(
    '%j is none, or of one machine',
    (ip) => expect(isPublicIp(ip)).toBe(false),
  );
});

/** Other ways to write an IPv4 address that some program or other understands. */
const notations: readonly ((bytes: readonly number[]) => string)[] = [
  (b) => b.join('.'),
  (b) => String(b.reduce((sum, byte) => sum * 256 + byte, 0)),
  (b) => `0x${b.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
  (b) => b.map((byte) => `0x${byte.toString(16)}`).join('.'),
  (b) => b.map((byte) => `0${byte.toString(8)}`).join('.'),
  (b) => `${b[0]}.${((b[1] ?? 0) << 16) + ((b[2] ?? 0) << 8) + (b[3] ?? 0)}`,
  (b) => `${b[0]}.${b[1]}.${((b[2] ?? 0) << 8) + (b[3] ?? 0)}`,
  (b) => `${b.join('.')}.`,
  (b) => `[::ffff:${b.join('.')}]`,
  (b) => `[::${b.join('.')}]`,
  (b) => `[64:ff9b::${b.join('.')}]`,
  (b) => b.join('.').replace('1', '%31'),
];

describe('an address that somebody gave us', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/x?y=1',
    'https://push.example.com:8443/x',
    'https://1.1.1.1/x',
    'https://[2606:4700:4700::1111]/x',
    'HTTPS://PUSH.EXAMPLE.COM/x',
  ])('may be %s', (address) => expect(addressFault(address, STRICT)).toBeUndefined());

  test.each([
    ['', /URL/],
    ['push', /URL/],
    ['//push.example.com', /URL/],
    ['http://push.example.com/x', /https/],
    ['ftp://push.example.com/x', /https/],
    ['file:///etc/passwd', /https/],
    ['gopher://push.example.com:25/_x', /https/],
    ['https://user@push.example.com/', /user/],
    ['https://:secret@push.example.com/', /user/],
    ['https://push.example.com\t.evil/', /URL/],
    ['https://push.example.com/\r\nX: y', /URL/],
    ['https://püsh.example.com/', /URL/],
    ['https://127。0。0。1/', /URL/],
    [`https://push.example.com/${'x'.repeat(2_048)}`, /2048/],
    ['https://localhost/', /public/],
    ['https://LOCALHOST:8443/', /public/],
    ['https://api.localhost/', /public/],
    ['https://localhost./', /public/],
    ['https://printer/', /public/],
    ['https://router.local/', /public/],
    ['https://metadata.google.internal/', /public/],
    ['https://[fe80::1%25eth0]/', /URL/],
  ])('may not be %j', (address, fault) => expect(addressFault(address, STRICT)).toMatch(fault));

  test.each(PRIVATE)('may not be of %s', (ip) => {
    expect(addressFault(`https://${ip.includes(':') ? `[${ip}]` : ip}/x`, STRICT)).toMatch(/public/);
  });

  test('is found private in every notation', () => {
    const ranges = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127, 224, 255), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
    );
    fc.assert(
      fc.property(ranges, fc.constantFrom(...notations), fc.nat(65_535), (bytes, notation, port) => {
        expect(addressFault(`https://${notation(bytes)}:${port}/x`, STRICT)).toBeDefined();
      }),
    );
  });

  test('may be anything of the web where private ones are allowed', () => {
    const rules = { allowPrivate: true };
    for (const address of ['http://127.0.0.1:9/x', 'https://localhost/', 'https://printer/']) {
      expect(addressFault(address, rules)).toBeUndefined();
    }
    for (const address of ['ftp://127.0.0.1/', 'http://a:b@127.0.0.1/', 'x']) {
      expect(addressFault(address, rules)).toBeDefined();
    }
  });
});
