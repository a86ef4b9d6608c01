import { parleyUrl, withoutCredentials } from '../../../src/cli/addresses';
import { withoutSecrets } from '../../../src/cli/secrets';

test.each([
  [
    'mongodb://me:pass@a.example.com,b.example.com/parley?authSource=admin',
    'mongodb://a.example.com,b.example.com/parley',
  ],
  ['mongodb+srv://me:p@ss/word@a.example.com/', 'mongodb+srv://a.example.com/'],
  ['smtps://me:pass@mail.example.com:465', 'smtps://mail.example.com:465'],
  ['https://example.com/hook?token=secret#x', 'https://example.com/hook'],
  ['smtp://127.0.0.1:1025', 'smtp://127.0.0.1:1025'],
  ['me:pass@127.0.0.1:7233', '127.0.0.1:7233'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutCredentials(address)).toBe(shown);
});

test.each([
  ['0.0.0.0', 'http://127.0.0.1:5050'],
  ['::', 'http://[::1]:5050'],
  ['chat.internal', 'http://chat.internal:5050'],
])('a Parley on %s is reached at %s', (HOST, url) => {
  expect(parleyUrl({ HOST, PORT: 5050 })).toBe(url);
});

test("a message of other people's code is cleared of secrets", () => {
  const env = { GETSTREAM_API_SECRET: 's3cret', PAYLOAD_ENCRYPTION_KEYS: 'one, two', MONGODB_URI: '' };
  expect(withoutSecrets('bad s3cret, two at mongodb://me:pass@host/', env)).toBe(
    'bad ***, *** at mongodb://host/',
  );
});
