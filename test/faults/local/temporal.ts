import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { resolveBinaries } from '../../../local/binaries.mjs';
import { type LocalTemporal, startTemporal } from '../../../local/servers/temporal';
import { SEARCH_ATTRIBUTES } from '../../../src/platform/temporal/contract/search-attributes';

export function localTemporal(): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-temporal-'));
  let temporal: LocalTemporal | undefined;
  afterAll(async () => {
    await temporal?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<LocalTemporal> {
    const binaries = await resolveBinaries({ quiet: true, needs: ['temporal'] });
    temporal = await startTemporal({
      binary: binaries.temporal,
      dbFile: join(folder, 'temporal.db'),
      uiPort: 0,
    });
    return temporal;
  }

  async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address });
    try {
      return await use(new Client({ connection }));
    } finally {
      await connection.close();
    }
  }

  it('starts with the search attributes and the UI, and knows its runs after a restart', async () => {
    const first = await start();
    expect((await fetch(first.uiUrl ?? '')).status).toBe(200);
    await withClient(first.address, async (client) => {
      const { customAttributes } = await client.connection.operatorService.listSearchAttributes({
        namespace: 'default',
      });
      expect(Object.keys(customAttributes)).toEqual(
        expect.arrayContaining(SEARCH_ATTRIBUTES.map(({ name }) => name)),
      );
      await client.workflow.start('anything', { workflowId: 'message.new/m1', taskQueue: 'nobody' });
    });
    await first.stop();

    const second = await start();
    const { status } = await withClient(second.address, (client) =>
      client.workflow.getHandle('message.new/m1').describe(),
    );
    expect(status.name).toBe('RUNNING');
  });

  it('says what the server said when it does not start', async () => {
    const broken = startTemporal({ binary: process.execPath });
    await expect(broken).rejects.toThrow(/ended while starting[^]*npm run reset/);
  });
}
