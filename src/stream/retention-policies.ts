import type { StreamChat } from 'stream-chat';
import { z } from 'zod';
import { call } from './stream-call';
import { safeParse } from '../platform/values/safe-parse';

/** A rule by which Stream erases data by itself. */
export interface RetentionPolicy {
  /** Stream's name of the rule: `old-messages`, `inactive-channels`. */
  readonly name: string;
  readonly maxAgeHours: number;
}

export interface StreamRetention {
  /** The rules by which Stream erases data by itself; undefined where its answer has an unknown form. */
  retentionPolicies(): Promise<readonly RetentionPolicy[] | undefined>;
}

// Stream's own SDKs send `policy` and `max_age_hours`; in answers the latter is under `config`.
const hours = z.number().positive();
const policies = z.looseObject({
  policies: z.array(
    z.union([
      z
        .looseObject({ policy: z.string(), config: z.looseObject({ max_age_hours: hours }) })
        .transform((one) => ({
          name: one.policy,
          maxAgeHours: one.config.max_age_hours,
        })),
      z.looseObject({ policy: z.string(), max_age_hours: hours }).transform((one) => ({
        name: one.policy,
        maxAgeHours: one.max_age_hours,
      })),
    ]),
  ),
});

/**
 * The app's retention policies. The SDK has no method for them.
 * @returns undefined where Stream's answer has an unknown form
 * @throws VendorError, also where the app's plan or this server has no retention policies
 */
export async function readRetentionPolicies(
  chat: StreamChat,
): Promise<readonly RetentionPolicy[] | undefined> {
  const answer = await call(() => chat.get<unknown>(`${chat.baseURL}/api/v2/chat/retention_policy`));
  return safeParse(policies, answer).data?.policies;
}
