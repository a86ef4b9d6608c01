import type { FollowUpsMeasured } from './follow-ups';
import type { PeopleMeasured } from './measure-people';

/** Plain messages may take at most so many times as long while follow-ups fire. */
const MAX_SLOWDOWN = 2;

/** The lines of the report about what people notice. */
export function peopleReport({ offers, notifications, follow_ups: followUps }: PeopleMeasured): string[] {
  const { worker_mb: worker, temporal_mb: temporal, alone, while_firing: firing } = followUps;
  const memory = (name: string, mb: typeof worker, kbEach: number): string =>
    `  memory of ${name}: ${mb.before.toFixed(0)} MB before, ${mb.open.toFixed(0)} MB with them open ` +
    `(${kbEach.toFixed(1)} KB each), ${mb.fired.toFixed(0)} MB after firing`;
  const path = (name: string, of: keyof FollowUpsMeasured['ratios']): string => {
    const ratio = followUps.ratios[of];
    const verdict = ratio <= MAX_SLOWDOWN ? 'ok' : 'MISSED';
    return (
      `  ${name.padEnd(34)} ${alone[of].toFixed(0).padStart(5)} ms alone, ${firing[of].toFixed(0).padStart(5)} ms while firing: ` +
      `${ratio.toFixed(2)}   wanted ${MAX_SLOWDOWN} or less: ${verdict}`
    );
  };
  return [
    `Offers: ${offers.sent} of different buyers, 16 under way, answered at ${offers.per_second.toFixed(1)}/s ` +
      `(p50 ${offers.p50_ms.toFixed(0)} ms, p99 ${offers.p99_ms.toFixed(0)} ms), ${offers.not_201} otherwise than 201`,
    `Notifications: ${notifications.started} started, ${notifications.arrived} arrived by SMTP at ` +
      `${notifications.per_second.toFixed(1)}/s, ${notifications.doubled} twice`,
    '',
    `Follow-ups: ${followUps.open} open, ${followUps.fired} of them due in one moment, with ` +
      `${followUps.plain_per_second} plain messages a second`,
    memory('API and worker', worker, followUps.worker_kb_each),
    memory('Temporal', temporal, followUps.temporal_kb_each),
    `  ${followUps.reminded} reminded within ${followUps.firing_seconds.toFixed(0)} s, ${followUps.doubled} twice`,
    path('a webhook answered, p50', 'answer_p50_ms'),
    path('a webhook answered, p99', 'answer_p99_ms'),
    path('a message processed, p50', 'done_p50_ms'),
    path('a message processed, p99', 'done_p99_ms'),
  ];
}
