import type { Connection } from 'mongoose';
import { defineBulkChange, type BulkChangeModel } from './store/bulk-change';

export interface BulkChangeModels {
  readonly BulkChange: BulkChangeModel;
}

export function defineBulkChangeModels(connection: Connection): BulkChangeModels {
  return {
    BulkChange: defineBulkChange(connection),
  };
}
