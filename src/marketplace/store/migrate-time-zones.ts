import { readTimeZone } from '../../platform/values/time-zone-name';
import type { MarketplaceModels } from '../models';

/** Users with one stored name of a time zone. */
export interface TimeZoneChange {
  readonly from: string;
  /** The name that is stored from now on; undefined: nobody can say which zone is meant. */
  readonly to: string | undefined;
  /** Of what cannot be read: what may be meant. */
  readonly fault?: string;
  readonly users: number;
}

/**
 * Stores the zones of users by their names in the IANA database, where earlier versions took any form that the runtime
 * knew. What is no zone, such as `IST`, stays for a person to decide: it goes on to mean what the runtime makes of it.
 * Running it again changes nothing.
 *
 * @param dryRun only says what would be changed
 */
export async function migrateTimeZones(
  models: Pick<MarketplaceModels, 'User'>,
  dryRun: boolean,
): Promise<TimeZoneChange[]> {
  const zones: { _id: string; users: number }[] = await models.User.aggregate([
    { $match: { timezone: { $type: 'string' } } },
    { $group: { _id: '$timezone', users: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ]);
  const changes: TimeZoneChange[] = [];
  for (const { _id: from, users } of zones) {
    const read = readTimeZone(from);
    if ('fault' in read) {
      changes.push({ from, to: undefined, fault: read.fault, users });
      continue;
    }
    if (read.name === from) continue;
    if (!dryRun) await models.User.updateMany({ timezone: from }, { $set: { timezone: read.name } });
    changes.push({ from, to: read.name, users });
  }
  return changes;
}
