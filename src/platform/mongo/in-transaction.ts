import type { mongo } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import type { Database } from './database';

/** Two first writers of one document collide; who loses finds it there the next time. */
const MAX_TRIES = 5;

/**
 * Does some work in one transaction, again where it collides with another. The work may run several times; it is told
 * whether another first writer has been met yet.
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
