import type { Connection } from 'mongoose';

/** A connection to MongoDB, and the name under which the server knows it. */
export interface Database {
  readonly connection: Connection;
  readonly appName: string;
}
