import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { StreamClient } from '../../src/stream/stream';
import { callVendor } from '../shared/vendor-failure';
import { auditCase, type CaseOfMessage } from './case-of-message';

/** Deletes a message at Stream, restorably. One that is deleted already stays so. */
export async function deleteAtStream(
  { models, stream }: { readonly models: SharedModels; readonly stream: StreamClient },
  input: CaseOfMessage,
): Promise<void> {
  await callVendor(() => stream.deleteMessage(input.messageId));
  await auditCase(models, input, 'message.deleted_at_stream', 'spam');
}
