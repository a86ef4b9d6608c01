import { connectModels } from '../../app/models';
import { withoutCredentials } from '../addresses';
import { configOf } from '../partial-config';
import { CONNECT_MS, type Check, type Finding } from './finding';
import { hasMemoryLeak } from './mongodb-version';

const PART = 'MongoDB';

export const mongodbCheck: Check = {
  part: PART,
  needs: ['MONGODB_URI'],
  address: addressOf,
  adviceWhenUnreachable:
    'Check MONGODB_URI (address, user, password) and that MongoDB runs and lets this machine in.',
  async examine(env) {
    const { MONGODB_URI: uri } = configOf(env, 'MONGODB_URI');
    const models = await connectModels(uri, { timeoutMs: CONNECT_MS });
    try {
      const { db } = models.connection;
      // The answer has those of these compressors that the server would use; this needs no privilege.
      const hello = await db?.command({ hello: 1, compression: ['zlib'] });
      const build = await db?.command({ buildInfo: 1 });
      return [
        judgeMongodb(addressOf(env), {
          version: String(build?.['version']),
          isReplicated: hello?.['setName'] !== undefined || hello?.['msg'] === 'isdbgrid',
          hasZlib: ((hello?.['compression'] ?? []) as unknown[]).includes('zlib'),
        }),
      ];
    } finally {
      await models.connection.close();
    }
  },
};

function addressOf(env: NodeJS.ProcessEnv): string {
  return withoutCredentials(env['MONGODB_URI'] ?? '');
}

export function judgeMongodb(
  address: string,
  server: { readonly version: string; readonly isReplicated: boolean; readonly hasZlib: boolean },
): Finding {
  const { version, isReplicated, hasZlib } = server;
  const found = { part: PART, address };
  if (!isReplicated) {
    return {
      ...found,
      state: 'failed',
      message: `Version ${version}, not a replica set: it has no transactions, so nothing can be recorded`,
      advice: ['Start mongod with --replSet and run rs.initiate() once; one node is enough.'],
    };
  }
  if (hasMemoryLeak(version) && hasZlib) {
    return {
      ...found,
      state: 'warning',
      message: `Version ${version} lets anyone who reaches its port read its memory (CVE-2025-14847)`,
      advice: [
        'Update it: 6.0.27, 7.0.28, 8.0.17, 8.2.3 or later of the same series.',
        'Until then: net.compression.compressors: snappy,zstd (no zlib), and let no stranger reach it.',
      ],
    };
  }
  const remark = hasMemoryLeak(version) ? '; CVE-2025-14847 is not open, since zlib is off' : '';
  return { ...found, state: 'ok', message: `Version ${version}, a replica set${remark}` };
}
