import { setTimeout as delay } from 'node:timers/promises';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { connectTemporal, openTemporal } from '../../../src/platform/temporal/connection';
import { withCallDeadline } from '../../../src/platform/temporal/call-deadline';
import { testConfig } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';

const SERVICE = '/temporal.api.workflowservice.v1.WorkflowService';
const bytes = (data: Buffer): Buffer => data;
const method = (name: string) => ({
  path: `${SERVICE}/${name}`,
  requestStream: false as const,
  responseStream: false as const,
  requestSerialize: bytes,
  requestDeserialize: bytes,
  responseSerialize: bytes,
  responseDeserialize: bytes,
});

const DEADLINE_MS = 300;
/** Less than the SDKs wait between two tries of a call that a server has no capacity for. */
const EARLIER_THAN_A_RETRY_MS = 1_200;

/** A Temporal that has no capacity for any call but the one of a new connection. */
async function startBusyTemporal(): Promise<{ address: string; calls: () => number; stop(): void }> {
  const server = new Server();
  let calls = 0;
  server.addService(
    { GetSystemInfo: method('GetSystemInfo'), Describe: method('DescribeWorkflowExecution') },
    {
      GetSystemInfo: (_: unknown, answer: (error: null, data: Buffer) => void) =>
        answer(null, Buffer.alloc(0)),
      Describe: (_: unknown, answer: (error: object) => void) => {
        calls += 1;
        answer({ code: status.RESOURCE_EXHAUSTED });
      },
    },
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  return { address: `127.0.0.1:${port}`, calls: () => calls, stop: () => server.forceShutdown() };
}

const CLIENTS = [
  ['of a process with a worker', connectTemporal],
  ['of a command', openTemporal],
] as const;

export function busyTemporal(): void {
  let server: Awaited<ReturnType<typeof startBusyTemporal>>;
  beforeEach(async () => {
    server = await startBusyTemporal();
  });
  afterEach(() => server.stop());

  test.each(CLIENTS)(
    'a call ends by its deadline though the client %s waits to try it again',
    async (_, connect) => {
      const temporal = await connect(testConfig({ TEMPORAL_ADDRESS: server.address }));
      const call = withCallDeadline(temporal.client, DEADLINE_MS, () =>
        temporal.client.workflow.getHandle('w').describe(),
      );
      // Timers run in their order however busy the machine is.
      const first = Promise.race([
        call.catch(() => 'the call'),
        delay(EARLIER_THAN_A_RETRY_MS, 'the retry', { ref: false }),
      ]);
      expect(await first).toBe('the call');
      await temporal.close();
    },
  );

  test.each(CLIENTS)(
    'a call that the client %s waits to try again fails where its connection is closed meanwhile',
    async (_, connect) => {
      const temporal = await connect(testConfig({ TEMPORAL_ADDRESS: server.address }));
      const failure = temporal.client.workflow
        .getHandle('w')
        .describe()
        .catch((error: unknown) => error);
      await waitUntil('it was tried', () => server.calls() > 0);
      await temporal.close();
      expect(await failure).toBeInstanceOf(Error);
    },
  );
}
