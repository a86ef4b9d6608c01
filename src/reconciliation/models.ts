import type { Connection } from 'mongoose';
import {
  defineReconciliationConclusion,
  type ReconciliationConclusionModel,
} from './store/reconciliation-conclusion';
import { defineReconciliationPass, type ReconciliationPassModel } from './store/reconciliation-pass';
import { defineReconciliationVisit, type ReconciliationVisitModel } from './store/reconciliation-visit';

export interface ReconciliationModels {
  readonly ReconciliationConclusion: ReconciliationConclusionModel;
  readonly ReconciliationPass: ReconciliationPassModel;
  readonly ReconciliationVisit: ReconciliationVisitModel;
}

export function defineReconciliationModels(connection: Connection): ReconciliationModels {
  return {
    ReconciliationConclusion: defineReconciliationConclusion(connection),
    ReconciliationPass: defineReconciliationPass(connection),
    ReconciliationVisit: defineReconciliationVisit(connection),
  };
}
