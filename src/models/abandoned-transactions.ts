import type { Connection, mongo } from 'mongoose';

/** Ours take milliseconds; one that does nothing for so long has lost its process. In ms. */
const ABANDONED_AFTER_MS = 3_000;

interface IdleSession {
  readonly lsid: { readonly id: mongo.Binary };
}

/**
 * Ends transactions whose process was killed. MongoDB itself waits a minute (`transactionLifetimeLimitSeconds`),
 * and until then every write to a document of theirs, a hot listing's for example, is a conflict. Needs no
 * privilege: it sees and ends only sessions of our own database user.
 *
 * @returns how many there were
 */
export async function endAbandonedTransactions(connection: Connection): Promise<number> {
  const admin = connection.getClient().db('admin');
  const sessions = await admin
    .aggregate<IdleSession>(
      [
        { $currentOp: { allUsers: false, idleSessions: true } },
        {
          $match: {
            type: 'idleSession',
            'transaction.timeInactiveMicros': { $gt: ABANDONED_AFTER_MS * 1_000 },
          },
        },
      ],
      { readConcern: { level: 'local' } },
    )
    .toArray();
  if (sessions.length > 0)
    await admin.command({ killSessions: sessions.map(({ lsid }) => ({ id: lsid.id })) });
  return sessions.length;
}
