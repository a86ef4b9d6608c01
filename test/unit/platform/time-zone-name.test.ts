import { readTimeZone } from '../../../src/platform/values/time-zone-name';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  [' Europe/Berlin ', 'Europe/Berlin'],
  ['EUROPE/OSLO', 'Europe/Oslo'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['europe/kyiv', 'Europe/Kyiv'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
  ['America/Coyhaique', 'America/Coyhaique'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['Japan', 'Asia/Tokyo'],
  ['GB', 'Europe/London'],
  ['PST8PDT', 'America/Los_Angeles'],
  ['UTC', 'UTC'],
  ['utc', 'UTC'],
  ['GMT', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['Etc/GMT+5', 'Etc/GMT+5'],
])('%j is stored as %s', (value, name) => {
  expect(readTimeZone(value)).toEqual({ name });
});

test.each([
  ['PST', 'America/Los_Angeles'],
  ['pst', 'America/Los_Angeles'],
  ['IST', 'Asia/Kolkata, Europe/Dublin, Asia/Jerusalem'],
  ['EST', 'America/New_York'],
  ['CST', 'Asia/Shanghai'],
  ['CET', 'Europe/Berlin'],
  ['BST', 'Europe/London'],
  ['AST', 'America/Halifax'],
  ['Berlin', 'Europe/Berlin'],
  ['Germany/Berlin', 'Europe/Berlin'],
  ['Europe/Kolkata', 'Asia/Kolkata'],
])('%j is refused, and %s suggested', (value, suggestion) => {
  expect(readTimeZone(value)).toEqual({ fault: expect.stringContaining(suggestion) });
});

test.each([
  '',
  ' ',
  '+01:00',
  '-0300',
  'GMT+1',
  'Z',
  'Mars/Olympus',
  'Europe/Berlin\n/x',
  '../../etc/passwd',
  'SystemV/PST8',
  'Factory',
  'VST',
  'constructor',
  '__proto__',
  'x'.repeat(10_000),
])('%j is refused', (value) => {
  expect(readTimeZone(value)).toEqual({ fault: expect.stringContaining('is not an IANA time zone') });
});

test('every zone of the runtime has one name, which is its own', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const read = readTimeZone(zone);
    expect(read).toHaveProperty('name');
    const { name } = read as { name: string };
    expect(readTimeZone(name)).toEqual({ name });
    expect(readTimeZone(name.toUpperCase())).toEqual({ name });
  }
});
