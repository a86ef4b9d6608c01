import { setCurrentDetails } from '@temporalio/workflow';
import { recording } from '../shared/activity-proxies';
import { startFollowUp } from '../follow-ups/start-follow-up';
import { openCase } from '../moderation/open-case';
import { quarantineOrContinue } from './quarantine-event';
import type {
  ChatEventInput,
  DeletedMessage,
  MessageChangeResult,
  RecordedMessage,
} from '../../src/chat/contract';

/** `message.updated`: applies the edit if it is newer, and screens it, since spam can be edited in. */
export async function messageUpdated(input: ChatEventInput): Promise<MessageChangeResult> {
  return await changed(input, 'Updated');
}

/** `message.undeleted`: the message is live again. */
export async function messageUndeleted(input: ChatEventInput): Promise<MessageChangeResult> {
  return await changed(input, 'Restored');
}

/** `message.unblocked`: Stream's moderators show the message to others again. It counts from now on, and is screened. */
export async function messageUnblocked(input: ChatEventInput): Promise<MessageChangeResult> {
  return await changed(input, 'Let through');
}

async function changed(input: ChatEventInput, what: string): Promise<MessageChangeResult> {
  let recorded: RecordedMessage;
  try {
    recorded = await recording.recordMessageChange(input);
  } catch (error) {
    await quarantineOrContinue(input, error);
    throw error;
  }
  // A message that others see only now arms follow-ups now.
  for (const armed of recorded.followUps ?? []) await startFollowUp(recorded, armed);
  const { decision, score, openCase: caseId } = recorded;
  if (caseId !== undefined) await openCase(recorded, caseId);
  setCurrentDetails(`${what}; screening of its worst version: ${decision} (${score})`);
  return { decision, score, done: caseId === undefined ? [] : ['moderation_case'] };
}

/** `message.deleted`: adjusts the counters. The webhook of Parley's own removal arrives here, too, and has no further effect. */
export async function messageDeleted(input: ChatEventInput): Promise<DeletedMessage> {
  try {
    const deleted = await recording.recordMessageDeletion(input);
    setCurrentDetails(deleted.by === undefined ? 'Still there for others' : `Deleted by: ${deleted.by}`);
    return deleted;
  } catch (error) {
    await quarantineOrContinue(input, error);
    throw error;
  }
}
