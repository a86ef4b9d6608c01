import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import {
  DISMISS,
  INVALID_ACTION,
  notificationAttributes,
  notificationWorkflowId,
  REDIRECT,
  RETRY,
  type NotificationInput,
  type RedirectAction,
  type SupportAction,
  type SupportOutcome,
} from './contract';
import { CHAT_EVENTS_QUEUE } from '../platform/temporal/contract/task-queues';
import { workflowUrl } from '../platform/temporal/workflow-url';
import { withCallDeadline, withStartDeadline } from '../platform/temporal/call-deadline';

/** The workflow type: its name in `workflows/index`. */
const NOTIFICATION_WORKFLOW = 'notification';

/** What a run answers to an action. `gone`: it has ended, or there is none. */
export type RunAnswer = SupportOutcome | 'gone';

/** Support's actions on notifications that have failed, and their runs. Keys are those of `NotificationInput`. */
export interface NotificationRuns {
  retry(key: string, action: SupportAction): Promise<RunAnswer>;
  dismiss(key: string, action: SupportAction): Promise<RunAnswer>;
  redirect(key: string, action: RedirectAction): Promise<RunAnswer>;
  /** Whether it has no open run, and its last run, if Temporal knows one, was terminated or failed. */
  isLost(key: string): Promise<boolean>;
  /** Starts it where no run of it is open. It goes on from what is stored. @throws where Temporal does not take it */
  revive(input: NotificationInput): Promise<void>;
  /** Its latest run in the Temporal UI. */
  url(key: string): string;
}

/** How long an update waits for a worker, which normally answers within milliseconds. */
const UPDATE_TIMEOUT_MS = 8_000;

export function createNotificationRuns(
  client: Client,
  { uiUrl }: { readonly uiUrl: string },
): NotificationRuns {
  const update = async (name: string, key: string, action: RedirectAction): Promise<RunAnswer> => {
    const handle = client.workflow.getHandle(notificationWorkflowId(key));
    try {
      return await withCallDeadline(client, UPDATE_TIMEOUT_MS, () =>
        handle.executeUpdate<SupportOutcome, [RedirectAction]>(name, {
          args: [action],
          updateId: `${name}/${action.actionId}`,
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      // The run ended, or went on as a new one, before it took the update.
      if (error instanceof WorkflowUpdateFailedError && !isInvalid(error)) return 'not_failed';
      throw error;
    }
  };
  return {
    retry: (key, action) => update(RETRY, key, action),
    dismiss: (key, action) => update(DISMISS, key, action),
    redirect: (key, action) => update(REDIRECT, key, action),
    async isLost(key) {
      try {
        const { status } = await withStartDeadline(client, () =>
          client.workflow.getHandle(notificationWorkflowId(key)).describe(),
        );
        return status.name !== 'RUNNING' && status.name !== 'COMPLETED';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return true;
        throw error;
      }
    },
    async revive(input) {
      const { key, kind, recipientId } = input;
      await withStartDeadline(client, () =>
        client.workflow.start(NOTIFICATION_WORKFLOW, {
          workflowId: notificationWorkflowId(key),
          workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
          taskQueue: CHAT_EVENTS_QUEUE,
          args: [input],
          staticSummary: `${kind} to ${recipientId}`,
          typedSearchAttributes: notificationAttributes(input),
        }),
      );
    },
    url: (key) => workflowUrl(uiUrl, client.options.namespace, notificationWorkflowId(key)),
  };
}

/** Whether the run refused the action as malformed: a fault of the caller, which is reported as it is. */
function isInvalid({ cause }: WorkflowUpdateFailedError): boolean {
  return cause instanceof ApplicationFailure && cause.type === INVALID_ACTION;
}
