import { moderationCaseId } from '../../../src/moderation/contract';
import { waitUntil } from '../../support/wait-until';
import type { FaultStack } from './stack';
import type { Traffic } from './traffic';

const DEPLOYMENT = 'parley';

/**
 * A rainbow deployment: cases wait for Stream under the first build, the second one becomes current. New events
 * are the second's, the cases the first's until they end.
 */
export async function deployWhileCasesWait(stack: FaultStack, traffic: Traffic): Promise<void> {
  await stack.worker.stop();
  const first = await stack.moreWorker({ WORKER_BUILD_ID: 'first' });
  await makeCurrent(stack, 'first');
  await stack.sandboxControl('faults', { method: 'DELETE', path: '/messages/*', status: 500, count: 10_000 });
  const isSpam = async (): Promise<string | undefined> => {
    const [id] = traffic.spam;
    if (id === undefined) return undefined;
    const open = await stack.models().ModerationCase.exists({ _id: id, status: 'open' });
    return open === null ? undefined : id;
  };
  await traffic.say(40);
  const id = await waitUntil('a case waits', isSpam, 30_000);
  await waitUntil('its run is under way', () => versionOf(stack, moderationCaseId(id)), 30_000);

  await stack.moreWorker({ WORKER_BUILD_ID: 'second' });
  await makeCurrent(stack, 'second');
  const latest = await traffic.say(1);
  await waitUntil(
    "a new message is the second build's",
    async () => (await versionOf(stack, `message.new/${latest}`)) === 'second',
    60_000,
  );

  await stack.sandboxControl('faults', undefined, 'DELETE');
  // As one does in operation: the old build stays until nothing is pinned to it.
  for (const spam of traffic.spam) {
    await waitUntil('the case has begun', () => versionOf(stack, moderationCaseId(spam)), 60_000);
    await stack.client.workflow.getHandle(moderationCaseId(spam)).result();
  }
  const version = await versionOf(stack, moderationCaseId(id));
  if (version !== 'first') throw new Error(`The case that began with the first build ended with ${version}`);
  await first.stop();
}

/** As `temporal worker deployment set-current-version` does, once a worker of the build polls. */
async function makeCurrent({ client }: FaultStack, buildId: string): Promise<void> {
  await waitUntil(
    `the build ${buildId} is current`,
    () =>
      client.workflowService
        .setWorkerDeploymentCurrentVersion({ namespace: 'default', deploymentName: DEPLOYMENT, buildId })
        .then(
          () => true,
          () => false,
        ),
    30_000,
  );
}

/** The build that a run is worked on by. */
async function versionOf({ client }: FaultStack, workflowId: string): Promise<string | undefined> {
  try {
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? undefined;
  } catch {
    return undefined;
  }
}
