import type { mongo } from 'mongoose';
import type { Database } from './database';
import type { SharedModels } from './shared-models';

interface IdleSession {
  readonly lsid: { readonly id: mongo.Binary };
}

/**
 * Ends the open transactions of Parley processes that are gone. MongoDB itself waits a minute
 * (`transactionLifetimeLimitSeconds`), and until then every write to a document that they changed, a hot listing's for
 * example, is a conflict.
 *
 * Only transactions that are known to belong to such a process are ended: its connections bear its name, and it has an
 * expired lease in this database. A transaction of another application, of a process that lives, or of one that never
 * had a lease is left alone, however long it is idle. Needs no privilege: MongoDB shows and ends sessions of Parley's own
 * database user.
 *
 * @returns how many transactions were ended
 */
export async function endAbandonedTransactions(
  models: Pick<Database, 'connection'> & Pick<SharedModels, 'ProcessLease'>,
): Promise<number> {
  const gone = await models.ProcessLease.expired();
  if (gone.length === 0) return 0;
  const admin = models.connection.getClient().db('admin');
  const sessions = await admin
    .aggregate<IdleSession>(
      [
        { $currentOp: { allUsers: false, idleSessions: true } },
        { $match: { type: 'idleSession', transaction: { $exists: true }, appName: { $in: gone } } },
        { $project: { lsid: 1 } },
      ],
      { readConcern: { level: 'local' } },
    )
    .toArray();
  if (sessions.length > 0)
    await admin.command({ killSessions: sessions.map(({ lsid }) => ({ id: lsid.id })) });
  return sessions.length;
}
