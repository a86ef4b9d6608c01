import { randomUUID } from 'node:crypto';
import type { SupportVerb } from '../../notifications/domain/support-verb';
import { leaderOf, support, type SupportDeps, type Supported } from '../../notifications/support';
import { paint, printable, type CliContext } from '../context';
import { operator } from '../operator';
import { Unsuccessful } from '../outcome';

/** Acts on notifications by their ids and prints each outcome. @throws Unsuccessful where one failed */
export async function actOnEach(
  deps: SupportDeps,
  what: Exclude<SupportVerb, 'redirect'>,
  ids: readonly string[],
  { json }: { readonly json: boolean },
  context: CliContext,
): Promise<void> {
  const actionId = randomUUID();
  const results: { id: string; outcome: string }[] = [];
  for (const id of ids) {
    const outcome = await actOn(deps, what, id, actionId);
    results.push({ id, outcome });
    const said = paint(context, outcome === 'done' ? 'green' : 'red', outcome.replaceAll('_', ' '));
    if (!json) context.print(`${said} ${printable(id)}`);
  }
  if (json) context.print(JSON.stringify({ notifications: results }));
  if (results.some(({ outcome }) => outcome !== 'done')) throw new Unsuccessful();
}

async function actOn(
  deps: SupportDeps,
  what: Exclude<SupportVerb, 'redirect'>,
  id: string,
  actionId: string,
): Promise<Supported | 'unknown' | 'failed'> {
  const notification = await deps.models.Notification.byPublicId(id);
  if (notification === null) return 'unknown';
  const leader = await leaderOf(deps.models, notification);
  return support(deps, leader, { what, actionId, by: operator() }).catch(() => 'failed' as const);
}
