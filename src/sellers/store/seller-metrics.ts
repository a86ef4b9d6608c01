import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';
import { isDuplicateKey } from '../../platform/mongo/duplicate-key';

const times = { type: [Number], required: true };
const figure = { type: Number, default: null };

const schema = new Schema(
  {
    /** The seller's id. */
    _id: { type: String, required: true },
    window_days: { type: Number, required: true },
    inquiries: { type: Number, required: true },
    answered: { type: Number, required: true },
    /** 0 to 1; null without inquiries. */
    response_rate: figure,
    /** ms; the latest 100, oldest first. Averages and medians are taken over all within the window. */
    response_times: times,
    avg_response_time: figure,
    median_response_time: figure,
    read_latencies: times,
    avg_read_latency: figure,
    median_read_latency: figure,
    computed_at: { type: Date, required: true },
    /** The fingerprint of the channels that the metrics were computed from: see `seller-metrics-refresh`. */
    source: { type: String, required: true },
  },
  { versionKey: false, collection: 'seller_metrics' },
);

/** How fast and how often a seller answers (`sellers/domain/seller-metrics`). */
export type SellerMetrics = InferSchemaType<typeof schema>;

const statics = {
  /** Stores metrics, unless newer ones are stored: a slow computation does not overwrite a later one. */
  async replaceOlder(this: Model<SellerMetrics>, metrics: SellerMetrics): Promise<void> {
    const older = { _id: metrics._id, computed_at: { $lte: metrics.computed_at } };
    try {
      await this.replaceOne(older, metrics, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // The id exists: with newer metrics, or with ones that were stored at the same moment.
      await this.replaceOne(older, metrics);
    }
  },
};

schema.statics = statics;

export type SellerMetricsModel = Model<SellerMetrics> & typeof statics;

export function defineSellerMetrics(connection: Connection): SellerMetricsModel {
  return connection.model<SellerMetrics, SellerMetricsModel>('SellerMetrics', schema);
}
