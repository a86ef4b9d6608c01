import type { RetentionPolicy } from '../../stream/retention-policies';
import type { Finding } from './finding';

/** Judges what Stream's own retention means for Parley's archive. */
export function judgeRetention(policies: readonly RetentionPolicy[], depthDays: number): Finding[] {
  return policies.map(({ name, maxAgeHours }): Finding => {
    const days = Math.round((maxAgeHours / 24) * 10) / 10;
    const what = name === 'inactive-channels' ? 'channels without messages for' : 'messages after';
    const isWithinDepth = maxAgeHours < depthDays * 24;
    return {
      part: 'Stream retention',
      state: isWithinDepth ? 'warning' : 'ok',
      message: `Stream deletes ${what} ${days} days for good (${name}); Parley keeps what it has of them`,
      advice: isWithinDepth
        ? [
            `Reconciliation looks ${depthDays} days back (RECONCILE_DEPTH_DAYS) and finds them missing at Stream;`,
            'where they are many it stops and reports that. Reduce the days, or allow more changes:',
            'RECONCILE_DEPTH_DAYS, RECONCILE_MAX_CHANGES_PERCENT. What Parley has not recorded by then is lost.',
          ]
        : [],
    };
  });
}
