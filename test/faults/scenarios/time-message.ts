import { waitUntil } from '../../support/wait-until';
import type { FaultStack } from './stack';
import type { Traffic } from './traffic';

/** How long a message takes from its sender to MongoDB, in ms. */
export async function timeMessage(stack: FaultStack, traffic: Traffic): Promise<number> {
  const began = performance.now();
  const id = await traffic.say(1);
  await waitUntil(
    'a plain message is stored',
    async () => (await stack.models().ChatMessage.exists({ stream_message_id: id })) !== null,
    60_000,
  );
  return performance.now() - began;
}
