/** @param id of the row in `bulk_changes`, for example `channel/messaging:abc` or `sender/user-1` */
export function bulkChangeWorkflowId(id: string): string {
  return `bulk-change/${id}`;
}

/** The workflow; a key of `workflows/index`. */
export const BULK_CHANGE_WORKFLOW = 'bulkChange';

export interface BulkChangeInput {
  /** The row's id. */
  readonly id: string;
}

/** How much was done, by one activity or in all. */
export interface BulkChangeProgress {
  readonly lookedAt: number;
  readonly changed: number;
}

/** The result of one activity. */
export interface BulkChangeStep extends BulkChangeProgress {
  /** No messages remain. */
  readonly isDone: boolean;
}
