import type { Connection } from 'mongoose';
import { defineSellerMetrics, type SellerMetricsModel } from './store/seller-metrics';

export interface SellerModels {
  readonly SellerMetrics: SellerMetricsModel;
}

export function defineSellerModels(connection: Connection): SellerModels {
  return {
    SellerMetrics: defineSellerMetrics(connection),
  };
}
