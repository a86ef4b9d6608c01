import { uuid4 } from '@temporalio/workflow';
import { DELIVERY_CHANNELS } from '../../src/notifications/domain/kinds';
import { REDIRECT, type RedirectAction } from '../../src/notifications/contract';
import type { SupportVerb } from '../../src/notifications/domain/support-verb';

const ID = /^[^\p{Cc}]{1,255}$/u;
const IDS = ['actionId', 'by', 'recipientId'] as const;
const FLAGS = ['hasAddress', 'isPatient'] as const;

/**
 * Checks the argument of a signal or update. People type them by hand in the Temporal UI, too, so it may be anything, and
 * a signal handler that throws would fail the workflow.
 * @returns what is wrong with it, or undefined
 */
export function problemOf(what: SupportVerb, given: unknown): string | undefined {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    return `${what} takes a JSON object`;
  const fields = (given ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = IDS.find((name) => fields[name] !== undefined && !isId(fields[name]));
  if (wrong !== undefined) return `${wrong} is not an id`;
  const flag = FLAGS.find((name) => fields[name] !== undefined && typeof fields[name] !== 'boolean');
  if (flag !== undefined) return `${flag} is not true or false`;
  if (what !== REDIRECT) return undefined;
  const { channel, recipientId } = fields;
  if (channel === undefined && recipientId === undefined) return 'redirect needs channel or recipientId';
  if (channel !== undefined && !DELIVERY_CHANNELS.some((known) => known === channel))
    return `channel is not one of ${DELIVERY_CHANNELS.join(', ')}`;
  return undefined;
}

/** Fills in the ids that are missing: somebody who types the action in the Temporal UI wants it done once, now. */
export function completeAction(given: Partial<RedirectAction> | undefined): RedirectAction {
  const { actionId = uuid4(), by = 'temporal-ui', channel, recipientId, hasAddress, isPatient } = given ?? {};
  return {
    actionId,
    by,
    ...(channel !== undefined && { channel }),
    ...(recipientId !== undefined && { recipientId }),
    ...(hasAddress !== undefined && { hasAddress }),
    ...(isPatient !== undefined && { isPatient }),
  };
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value);
}
