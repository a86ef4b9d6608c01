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
    /** 0 to 1; null when nobody asked. */
    response_rate: figure,
    /** ms; the latest 100, oldest first. The averages and medians are of all within the window. */
    response_times: times,
    avg_response_time: figure,
    median_response_time: figure,
    read_latencies: times,
    avg_read_latency: figure,
    median_read_latency: figure,
    computed_at: { type: Date, required: true },
    /** Of which state of which channels these figures are: see `seller-metrics-refresh`. */
    source: { type: String, required: true },
  },
  { versionKey: false, collection: 'seller_metrics' },
);

/** How a seller answers (`sellers/domain/seller-metrics`). */
export type SellerMetrics = InferSchemaType<typeof schema>;

const statics = {
  /** Stores the figures, unless newer ones are there: who computes slowly does not undo what came meanwhile. */
  async replaceOlder(this: Model<SellerMetrics>, metrics: SellerMetrics): Promise<void> {
    const older = { _id: metrics._id, computed_at: { $lte: metrics.computed_at } };
    try {
      await this.replaceOne(older, metrics, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // There is one with this id: a newer one, or one that was stored at the same moment.
      await this.replaceOne(older, metrics);
    }
  },
};

schema.statics = statics;

export type SellerMetricsModel = Model<SellerMetrics> & typeof statics;

export function defineSellerMetrics(connection: Connection): SellerMetricsModel {
  return connection.model<SellerMetrics, SellerMetricsModel>('SellerMetrics', schema);
}
