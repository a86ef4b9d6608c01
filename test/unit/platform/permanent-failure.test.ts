import { mongo } from 'mongoose';
import { isPermanent, kindOfError } from '../../../src/platform/mongo/permanent-failure';
import { TimeoutError } from '../../../src/platform/timing/with-timeout';

function server(code: number, labels: readonly string[] = []): mongo.MongoServerError {
  return new mongo.MongoServerError({ message: 'refused', code, errorLabels: [...labels] });
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

test.each([
  [
    'a value of a type that BSON does not know',
    thrownBy(() => mongo.BSON.serialize({ a: { _bsontype: 'x' } })),
  ],
  ['a key with NUL', thrownBy(() => mongo.BSON.serialize({ 'a\0': 1 }))],
  ['a document over 16 MB, said by the driver', new mongo.MongoInvalidArgumentError('Document is larger')],
  ['a document over 16 MB, said by MongoDB', server(10_334)],
  ['a document that grew over 16 MB', server(17_419)],
  ['a document that is nested too deeply', server(15)],
  ['a fault in our code', new TypeError('x is undefined')],
  ['a stack that is too short', new RangeError('Maximum call stack size exceeded')],
  ['what Node refuses to do', Object.assign(new RangeError('no'), { code: 'ERR_OUT_OF_RANGE' })],
  ['an impossible state that our code found', new Error('A message was folded without its channel')],
  ['what is no error', 'a text'],
])('%s stays', (_, error) => {
  expect(isPermanent(error)).toBe(true);
});

test.each([
  ['a broken connection', new mongo.MongoNetworkError('connection closed')],
  ['no primary', server(10_107, ['RetryableWriteError'])],
  ['a write conflict', server(112, ['TransientTransactionError'])],
  ['a transaction that ended', server(251, ['TransientTransactionError'])],
  ['a code of both kinds that MongoDB calls transient', server(15, ['TransientTransactionError'])],
  ['a time limit', server(50)],
  ['a full disk', server(14_031)],
  ['another first writer', server(11_000)],
  ['a code that nobody knows', server(987_654)],
  ['a driver that is not connected', new mongo.MongoNotConnectedError('not connected')],
  ['a closed client', new mongo.MongoClientClosedError()],
  ['an expired session', new mongo.MongoExpiredSessionError()],
  ['the network', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['what took too long', new TimeoutError('Temporal did not answer')],
  ['an error of a class without a name', new (class Odd extends Error {})('odd')],
  ['an error of another library', Object.assign(new Error('429'), { name: 'VendorError' })],
])('%s passes', (_, error) => {
  expect(isPermanent(error)).toBe(false);
});

test('the kind of an error has nothing of what it says', () => {
  expect(kindOfError(server(112))).toBe('MongoServerError 112');
  expect(kindOfError(new TypeError('secret'))).toBe('TypeError');
  expect(kindOfError('secret')).toBe('string');
});
