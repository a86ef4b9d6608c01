/** A notification as each delivery channel sends it. */
export interface RenderedNotification {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** At most some 2 KB as JSON. */
  readonly push: { readonly title: string; readonly body: string; readonly url?: string | undefined };
  /** At most two parts, as providers count: see `providers/sms-text`. */
  readonly sms: string;
  /** The `data` of the moderators' webhook. */
  readonly webhook: Readonly<Record<string, unknown>>;
  readonly unsubscribeUrl?: string | undefined;
}
