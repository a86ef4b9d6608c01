import type { mongo } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import type { Database } from './database';

/** Two transactions that create one document collide; the loser finds the document when it is run again. */
const MAX_TRIES = 5;

/**
 * Does some work in one transaction, and again where it collides with another one. The work may run several times; its
 * argument says whether a duplicate key has been met yet.
 */
export async function inTransaction<T>(
  models: Database,
  work: (session: mongo.ClientSession, isFirstTry: boolean) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await models.connection
        .getClient()
        .withSession((session) => session.withTransaction(() => work(session, tries === 1)));
    } catch (error) {
      if (!isDuplicateKey(error) || tries === MAX_TRIES) throw error;
    }
  }
}
