import { z } from 'zod';
import { readTimeZone } from '../values/time-zone-name';

/** The name of a time zone, in any case; it becomes the name in the IANA database, which is stored. */
export const timeZoneField = z.string().transform((value, context) => {
  const read = readTimeZone(value);
  if ('name' in read) return read.name;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});
