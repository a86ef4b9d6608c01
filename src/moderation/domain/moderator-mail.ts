import type { ScreeningReason } from './screen-message';

/** The facts of a case in the mail to moderators. */
export interface CaseReport {
  readonly messageId: string;
  readonly cid: string;
  readonly senderId: string;
  readonly listingId?: string | undefined;
  readonly text: string;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  /** The run in the Temporal UI. */
  readonly runUrl: string;
}

/** The outcome of a removal that did not succeed. */
export interface FailedRemoval {
  /** The kind of the failure. */
  readonly failure: string;
  /** The manual steps for a person; empty where everything was undone. */
  readonly left: readonly string[];
}

const MAX_TEXT_LENGTH = 1_000;

const REASONS: Readonly<Record<ScreeningReason['code'], string>> = {
  keyword: 'has the keyword',
  disguised_keyword: 'has, disguised, the keyword',
  link: 'has a link',
  many_links: 'has three or more links',
  shortened_link: 'has a shortened link',
  shouting: 'is in capitals',
};

/** The mail to moderators about a message that was removed, or that could not be. */
export function moderatorMail(report: CaseReport, failed?: FailedRemoval): { subject: string; text: string } {
  const about = report.listingId === undefined ? report.cid : `${report.cid}, listing ${report.listingId}`;
  const facts = [
    `Message:  ${report.messageId}`,
    `Sender:   ${report.senderId}`,
    `Where:    ${about}`,
    `Score:    ${report.score}`,
    ...report.reasons.map(
      (reason) => `Reason:   ${[REASONS[reason.code], reason.detail].filter(Boolean).join(' ')}`,
    ),
    `Run:      ${report.runUrl}`,
  ];
  const quoted = report.text.slice(0, MAX_TEXT_LENGTH).replace(/^/gmu, '> ');
  return {
    subject:
      failed === undefined ? `Spam removed: ${report.messageId}` : `Spam NOT removed: ${report.messageId}`,
    text: [...outcome(failed), '', ...facts, '', quoted, ''].join('\n'),
  };
}

function outcome(failed: FailedRemoval | undefined): string[] {
  if (failed === undefined) {
    return [
      'Parley removed a message as spam: flagged in the database, deleted (softly) at Stream.',
      'Nothing is lost: the message can be restored.',
    ];
  }
  const undone =
    failed.left.length === 0
      ? ['What had been done was undone: the message is visible again. Please look at it.']
      : ['Not everything could be undone. Please do by hand:', ...failed.left.map((step) => `  - ${step}`)];
  return [`Parley took a message for spam but could not remove it (${failed.failure}).`, ...undone];
}
