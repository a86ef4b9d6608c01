import { sellersOf } from './seller-channels';
import { refreshSellerMetrics } from './seller-metrics-refresh';
import type { ChatModels } from '../chat/models';
import type { SellerModels } from './models';

export interface SellerMetricsRefresher {
  /** Reports that messages or reads of these channels were committed. Returns at once and never throws. */
  touch(cids: readonly string[]): void;
  /** Computes all waiting metrics now; resolves when none waits any more. */
  flush(): Promise<void>;
  /** Stops computing; resolves when the current computation has ended. `refreshChangedSince` finds those that waited. */
  stop(): Promise<void>;
}

export interface RefresherOptions {
  readonly models: ChatModels & SellerModels;
  readonly parleyUserId: string;
  /** How long touches are collected before computing, in ms. */
  readonly delayMs?: number;
  readonly onError: (error: unknown) => void;
}

/** After each computation, the refresher pauses so many times as long as it took, so that busy sellers do not slow down recording. */
const PAUSE_FACTOR = 19;

/** Keeps the metrics of sellers up to date: computes one seller at a time, each once for many touches. */
export function createSellerMetricsRefresher(options: RefresherOptions): SellerMetricsRefresher {
  const { models, parleyUserId, delayMs = 1_000, onError } = options;
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  const refresh = async (): Promise<void> => {
    const cids = [...touched];
    touched.clear();
    try {
      for (const seller of await sellersOf(models, { _id: { $in: cids } })) {
        if (isStopped) return;
        await refreshSellerMetrics(models, seller, new Date(), parleyUserId).catch(onError);
      }
    } catch (error) {
      onError(error);
    }
  };

  const schedule = (inMs: number): void => {
    if (timer !== undefined || running !== undefined || isStopped || touched.size === 0) return;
    timer = setTimeout(() => void run(), inMs);
    timer.unref();
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= (async () => {
      const began = performance.now();
      await refresh();
      running = undefined;
      schedule(Math.max(delayMs, (performance.now() - began) * PAUSE_FACTOR));
    })();
    return running;
  };

  const flush = async (): Promise<void> => {
    if (isStopped || (running === undefined && touched.size === 0)) return;
    await run();
    await flush();
  };

  return {
    touch(cids) {
      if (isStopped) return;
      for (const cid of cids) touched.add(cid);
      schedule(delayMs);
    },
    flush,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      touched.clear();
      await running;
    },
  };
}
