import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/**
 * `running` · `done` · `stopped`: done, but for what was too much to take away · `failed`: it could not be finished, so the next one
 * starts where this one did
 */
export const PASS_STATUSES = ['running', 'done', 'stopped', 'failed'] as const;

/** A comparison with Stream, and what it found. */
const schema = new Schema(
  {
    /** The workflow's id; `covered` for the document that says up to when everything has been compared. */
    _id: { type: String, required: true },
    status: { type: String, enum: PASS_STATUSES },
    trigger: { type: String, enum: ['schedule', 'demand'] },
    /** The only channel that was compared. */
    cid: String,
    /** It only looked. */
    dry_run: Boolean,
    since: Date,
    until: Date,
    started_at: Date,
    finished_at: Date,
    /** Counts, as the workflow's result has them. */
    report: Schema.Types.Mixed,
    failure: String,
    /** Only of `covered`: every change up to then has been looked for by a pass that ended well. */
    covered_until: Date,
  },
  { versionKey: false, collection: 'reconciliation_passes' },
);

schema.index({ finished_at: 1 }, { name: 'retention', expireAfterSeconds: 90 * 86_400 });

export type ReconciliationPass = InferSchemaType<typeof schema>;

const COVERED = 'covered';

/** How far back the first pass looks, in ms: one that looks back less is no beginning. */
export const FIRST_PASS_MS = 86_400_000;

export interface PassBegin {
  readonly id: string;
  readonly trigger: 'schedule' | 'demand';
  readonly cid?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly since: Date;
  readonly until: Date;
}

const statics = {
  /** Up to when everything has been compared; undefined before the first pass that ended well. */
  async coveredUntil(this: Model<ReconciliationPass>): Promise<Date | undefined> {
    const covered = await this.findById(COVERED, { covered_until: 1 }).lean();
    return covered?.covered_until ?? undefined;
  },

  /** Notes that a pass runs. One that began already keeps its window. @returns its window */
  async begin(
    this: Model<ReconciliationPass>,
    { id, trigger, cid, dryRun, since, until }: PassBegin,
    at: Date,
  ): Promise<{ since: Date; until: Date }> {
    const pass = await this.findOneAndUpdate(
      { _id: id },
      {
        $setOnInsert: { trigger, cid, dry_run: dryRun, since, until, started_at: at },
        $set: { status: 'running' },
      },
      { upsert: true, returnDocument: 'after' },
    ).lean();
    return { since: pass.since ?? since, until: pass.until ?? until };
  },

  /**
   * Notes how a pass ended. One that ended well moves what is covered, unless it looked back less far than that: then
   * what lies between is still to be compared.
   */
  async end(
    this: Model<ReconciliationPass>,
    id: string,
    outcome: { status: 'done' | 'stopped'; report: unknown } | { status: 'failed'; failure: string },
    at: Date,
  ): Promise<void> {
    const pass = await this.findOneAndUpdate({ _id: id }, { $set: { ...outcome, finished_at: at } }).lean();
    if (outcome.status === 'failed' || !pass?.since || !pass.until || pass.cid || pass.dry_run) return;
    const covered = await this.findById(COVERED).lean();
    const from = covered?.covered_until ?? new Date(pass.until.getTime() - FIRST_PASS_MS);
    if (from < pass.since) return;
    await this.updateOne({ _id: COVERED }, { $max: { covered_until: pass.until } }, { upsert: true });
  },
};

schema.statics = statics;

export type ReconciliationPassModel = Model<ReconciliationPass> & typeof statics;

export function defineReconciliationPass(connection: Connection): ReconciliationPassModel {
  return connection.model<ReconciliationPass, ReconciliationPassModel>('ReconciliationPass', schema);
}
