import { findDifferences, type Difference } from '../../src/cli/recount';
import type { Models } from '../../src/app/models';

/** All that `recount` finds, which changes nothing. */
export async function differencesOf(models: Models): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const difference of findDifferences(models, { parleyUserId: 'parley', isFixing: false }))
    found.push(difference);
  return found;
}
