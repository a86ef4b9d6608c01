import type { CliContext } from '../context';
import { examineConfiguration, examineOptionalSettings } from './configuration';
import { runCheck, type Check, type Finding } from './finding';
import { mailCheck } from './mail';
import { mongodbCheck } from './mongodb';
import { parleyCheck } from './parley-api';
import { streamCheck } from './stream';
import { temporalCheck } from './temporal';

const CHECKS: readonly Check[] = [mongodbCheck, temporalCheck, streamCheck, mailCheck, parleyCheck];

/** Examines every part, all at once, also with a faulty configuration. Never rejects. */
export async function examine(context: Pick<CliContext, 'env' | 'files'>): Promise<readonly Finding[]> {
  const reached = await Promise.all(CHECKS.map((check) => runCheck(check, context.env)));
  return [examineConfiguration(context), ...reached.flat(), ...examineOptionalSettings(context.env)];
}
