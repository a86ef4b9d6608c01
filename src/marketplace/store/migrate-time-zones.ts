import { readTimeZone } from '../../platform/values/time-zone-name';
import type { MarketplaceModels } from '../models';

/** The change of one stored name of a time zone. */
export interface TimeZoneChange {
  readonly from: string;
  /** The name that is stored from now on; undefined where nobody can tell which zone is meant. */
  readonly to: string | undefined;
  /** For a name that cannot be read: the zones that it may mean. */
  readonly fault?: string;
  /** How many users have the name. */
  readonly users: number;
}

/**
 * Stores the time zones of users by their names in the IANA database, where earlier versions accepted any form that the
 * runtime knew. A name that is none of these, such as `IST`, stays for a person to decide, and until then means what the
 * runtime makes of it. Running it again changes nothing.
 *
 * @param dryRun reports the changes without making them
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
