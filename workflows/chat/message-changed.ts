import { setCurrentDetails } from '@temporalio/workflow';
import { recording } from '../shared/activity-proxies';
import { startFollowUp } from '../follow-ups/start-follow-up';
import { openCase } from '../moderation/open-case';
import { putAside } from './quarantine-event';
import type {
  ChatEventInput,
  DeletedMessage,
  MessageChangeResult,
  RecordedMessage,
} from '../../src/chat/contract';

/** `message.updated`: applied if newer, and screened again, since spam is edited in. */
export async function messageUpdated(input: ChatEventInput): Promise<MessageChangeResult> {
  return await changed(input, 'Updated');
}

/** `message.undeleted`: live again. */
export async function messageUndeleted(input: ChatEventInput): Promise<MessageChangeResult> {
  return await changed(input, 'Restored');
}

/** `message.unblocked`: Stream's moderators show it to others again. It counts from now on, and is screened. */
export async function messageUnblocked(input: ChatEventInput): Promise<MessageChangeResult> {
  return await changed(input, 'Let through');
}

async function changed(input: ChatEventInput, what: string): Promise<MessageChangeResult> {
  let recorded: RecordedMessage;
  try {
    recorded = await recording.recordMessageChange(input);
  } catch (error) {
    await putAside(input, error);
    throw error;
  }
  // Of a message that others see only now.
  for (const armed of recorded.followUps ?? []) await startFollowUp(recorded, armed);
  const { decision, score, openCase: caseId } = recorded;
  if (caseId !== undefined) await openCase(recorded, caseId);
  setCurrentDetails(`${what}; screening of its worst version: ${decision} (${score})`);
  return { decision, score, done: caseId === undefined ? [] : ['moderation_case'] };
}

/** `message.deleted`: the counters follow. One that Parley removed itself comes back here, and ends here. */
export async function messageDeleted(input: ChatEventInput): Promise<DeletedMessage> {
  try {
    const deleted = await recording.recordMessageDeletion(input);
    setCurrentDetails(deleted.by === undefined ? 'Still there for others' : `Deleted by: ${deleted.by}`);
    return deleted;
  } catch (error) {
    await putAside(input, error);
    throw error;
  }
}
