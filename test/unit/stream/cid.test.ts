import { splitCid } from '../../../src/stream/domain/cid';

test.each([
  ['messaging:listing-1', 'messaging', 'listing-1'],
  ['messaging:!members-a:b', 'messaging', '!members-a:b'],
  ['messaging:', 'messaging', ''],
  [':id', '', 'id'],
  ['no-colon', '', 'no-colon'],
  ['', '', ''],
])('%j', (cid, type, id) => {
  expect(splitCid(cid)).toEqual({ type, id });
});
