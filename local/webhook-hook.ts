import { type EventHook, StreamChat } from 'stream-chat';
import { EVENT_TYPES } from '../src/stream/domain/stream-event';
import { ADVISED_TIMEOUT_MS } from '../src/inbox/hook-timeout';

export const webhookPath = '/api/v1/webhooks/getstream';

/** Makes the sandbox post its events to `webhookUrl`; hooks to other addresses stay. */
export async function configureWebhook(
  app: { apiKey: string; apiSecret: string; baseUrl: string },
  webhookUrl: string,
): Promise<void> {
  const client = new StreamChat(app.apiKey, app.apiSecret, { baseURL: app.baseUrl });
  const settings = await client.getAppSettings();
  const isOurs = (hook: EventHook): boolean => hook.webhook_url?.endsWith(webhookPath) === true;
  const others = (settings.app?.event_hooks ?? []).filter((hook) => !isOurs(hook));
  const ours: EventHook = {
    hook_type: 'webhook',
    enabled: true,
    event_types: [...EVENT_TYPES],
    webhook_url: webhookUrl,
    timeout_ms: ADVISED_TIMEOUT_MS,
  };
  await client.updateAppSettings({ event_hooks: [...others, ours] });
}
