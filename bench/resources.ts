import type { BenchCase } from './cases';
import type { BenchStack } from './stack';

/** The average use of the servers by an event of a conversation. */
export interface Resources {
  readonly events: number;
  /** Commands to MongoDB, counting each one of a transaction. */
  readonly mongo_commands: number;
  readonly mongo_transactions: number;
  /** Documents and their indexes, uncompressed. */
  readonly mongo_document_bytes: number;
  readonly mongo_index_bytes: number;
  /** The size of a run's history at Temporal. */
  readonly history_bytes: number;
}

interface Reading {
  readonly commands: number;
  readonly transactions: number;
  readonly documentBytes: number;
  readonly indexBytes: number;
}

/** Runs a case once and measures the difference. */
export async function resourcesOf(
  stack: BenchStack,
  one: BenchCase,
  count: number,
  historyBytes: number,
): Promise<Resources> {
  const before = await read(stack);
  await one.run(count);
  const after = await read(stack);
  const each = (of: keyof Reading): number => (after[of] - before[of]) / count;
  return {
    events: count,
    mongo_commands: each('commands'),
    mongo_transactions: each('transactions'),
    mongo_document_bytes: each('documentBytes'),
    mongo_index_bytes: each('indexBytes'),
    history_bytes: historyBytes,
  };
}

async function read({ models }: BenchStack): Promise<Reading> {
  const db = models.connection.getClient().db(models.connection.name);
  const status = await db.admin().serverStatus();
  const stats = await db.stats();
  const { insert, query, update, delete: deleted, command, getmore } = status['opcounters'];
  return {
    commands: insert + query + update + deleted + command + getmore,
    transactions: Number(status['transactions'].totalCommitted),
    documentBytes: Number(stats['dataSize']),
    indexBytes: Number(stats['indexSize']),
  };
}
