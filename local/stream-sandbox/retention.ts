import { z } from 'zod';
import { check, type Operation } from './call';
import { badInput, notAllowed } from './errors';
import { formatMicros } from './timestamps';

const POLICIES = ['old-messages', 'inactive-channels'] as const;
/** The shortest that Stream takes, in hours. */
const MIN_HOURS = 24;

const policyBody = z.object({
  policy: z.enum(POLICIES),
  max_age_hours: z.number().int().min(MIN_HOURS),
});

const KEY = 'retention_policies';

type Policies = Record<string, { max_age_hours: number; enabled_at: string }>;

function policiesOf({ app }: Parameters<Operation>[0]): Policies {
  return (app.state.settings[KEY] ?? {}) as Policies;
}

function viewOf(policy: string, { max_age_hours, enabled_at }: Policies[string]) {
  return { policy, config: { max_age_hours }, enabled_at };
}

function serverOnly({ caller }: Parameters<Operation>[0]): void {
  if (caller.kind === 'user') throw notAllowed('retention policies can only be used with server side auth');
}

/** The sandbox stores and returns the policies, but deletes nothing by them. */
export const getRetentionPolicies: Operation = (call) => {
  serverOnly(call);
  return { policies: Object.entries(policiesOf(call)).map(([policy, one]) => viewOf(policy, one)) };
};

export const setRetentionPolicy: Operation = (call) => {
  serverOnly(call);
  const { policy, max_age_hours } = check(policyBody, call.body);
  const set = { max_age_hours, enabled_at: formatMicros(call.app.clock.now()) };
  const { state } = call.app;
  state.settings = { ...state.settings, [KEY]: { ...policiesOf(call), [policy]: set } };
  return { policy: viewOf(policy, set) };
};

export const deleteRetentionPolicy: Operation = (call) => {
  serverOnly(call);
  const { policy } = call.query;
  if (!POLICIES.includes(policy as never)) throw badInput('policy is not one of those that there are');
  const { state } = call.app;
  const left = Object.entries(policiesOf(call)).filter(([name]) => name !== policy);
  state.settings = { ...state.settings, [KEY]: Object.fromEntries(left) };
  return {};
};
