import path from 'node:path';
import type { CliContext } from '../context';
import {
  examineConfiguration,
  examineOptionalSettings,
  examineUnknownVariables,
  isUnconfigured,
} from './configuration';
import { runCheck, type Check, type Finding } from './finding';
import { mailCheck } from './mail';
import { mongodbCheck } from './mongodb';
import { parleyCheck } from './parley-api';
import { streamCheck } from './stream';
import { temporalCheck } from './temporal';

const CHECKS: readonly Check[] = [mongodbCheck, temporalCheck, streamCheck, mailCheck, parleyCheck];

const NOTHING_HERE: Finding = {
  part: 'Parley',
  state: 'failed',
  message: 'None is configured here, and no local stack runs',
  advice: [
    '`npm start` starts one on this machine. For one of your own, copy .env.example to .env and fill it in.',
  ],
};

/** The finding for a local stack that was killed and left its file behind. */
function stoppedStack(file: string): Finding {
  return {
    part: 'Local stack',
    state: 'failed',
    address: file,
    message: 'It does not run any more: none of its parts answers',
    advice: ['`npm start` starts it again; what it had stored is still there.'],
  };
}

/** Examines every part, all at once, also with a faulty configuration. Never rejects. */
export async function examine(context: Pick<CliContext, 'env' | 'files'>): Promise<readonly Finding[]> {
  if (isUnconfigured(context)) return [NOTHING_HERE];
  const reached = (await Promise.all(CHECKS.map((check) => runCheck(check, context.env)))).flat();
  const localStack = context.files.find((file) => path.basename(file) === 'local.env');
  if (localStack !== undefined && reached.every(({ state }) => state === 'failed'))
    return [stoppedStack(localStack)];
  return [
    examineConfiguration(context),
    ...reached,
    ...examineOptionalSettings(context.env),
    ...examineUnknownVariables(context.env),
  ];
}
