import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { StreamClient } from '../../src/stream/stream';
import { callVendor } from '../shared/vendor-failure';
import { auditCase, type CaseOfMessage } from './case-of-message';

/** Restores a message at Stream that its removal has deleted there: the compensation of `deleteAtStream`. */
export async function restoreAtStream(
  { models, stream }: { readonly models: SharedModels; readonly stream: StreamClient },
  input: CaseOfMessage,
): Promise<void> {
  await callVendor(() => stream.undeleteMessage(input.messageId));
  await auditCase(models, input, 'message.restored_at_stream', 'the removal failed');
}
