import type { Connection } from 'mongoose';
import { defineAuditEntry, type AuditEntryModel } from './audit-entry';
import { defineLease, type LeaseModel } from './lease';
import { defineProcessLease, type ProcessLeaseModel } from './process-lease';

export interface SharedModels {
  readonly AuditEntry: AuditEntryModel;
  readonly Lease: LeaseModel;
  readonly ProcessLease: ProcessLeaseModel;
}

export function defineSharedModels(connection: Connection): SharedModels {
  return {
    AuditEntry: defineAuditEntry(connection),
    Lease: defineLease(connection),
    ProcessLease: defineProcessLease(connection),
  };
}
