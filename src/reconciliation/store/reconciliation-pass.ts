import { Schema, type Connection, type InferSchemaType, type Model } from 'mongoose';

/**
 * `running` · `done` · `stopped`: done, except for removals that were too many · `failed`: it could not be finished, so
 * the next one covers its window again
 */
export const PASS_STATUSES = ['running', 'done', 'stopped', 'failed'] as const;

/** A comparison with Stream, and its result. */
const schema = new Schema(
  {
    /** The workflow's id; `covered` for the document that says up to when everything has been compared. */
    _id: { type: String, required: true },
    status: { type: String, enum: PASS_STATUSES },
    trigger: { type: String, enum: ['schedule', 'demand'] },
    /** Set where only this channel was compared. */
    cid: String,
    /** The pass only reported and changed nothing. */
    dry_run: Boolean,
    since: Date,
    until: Date,
    started_at: Date,
    finished_at: Date,
    /** Counts, as the workflow's result has them. */
    report: Schema.Types.Mixed,
    failure: String,
    /** Only in the document `covered`: successful passes have compared every change up to then. */
    covered_until: Date,
  },
  { versionKey: false, collection: 'reconciliation_passes' },
);

schema.index({ finished_at: 1 }, { name: 'retention', expireAfterSeconds: 90 * 86_400 });

export type ReconciliationPass = InferSchemaType<typeof schema>;

const COVERED = 'covered';

/** The window of the first pass, in ms: a shorter one does not count as the first. */
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
  /** The time up to which everything has been compared; undefined before the first successful pass. */
  async coveredUntil(this: Model<ReconciliationPass>): Promise<Date | undefined> {
    const covered = await this.findById(COVERED, { covered_until: 1 }).lean();
    return covered?.covered_until ?? undefined;
  },

  /** Records that a pass runs. One that has begun already keeps its window. @returns its window */
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
   * Records how a pass ended. A successful one extends the covered time, unless its window begins after that: the time
   * between the two must still be compared.
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
