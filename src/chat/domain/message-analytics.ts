const LINK = /\bhttps?:\/\/|\bwww\./iu;

/** The analytics that are stored with each message. */
export interface MessageAnalytics {
  readonly word_count: number;
  readonly has_link: boolean;
  /** 0 to 23, UTC. */
  readonly hour: number;
}

/** @param createdAt ms since 1970 */
export function analyseMessage(text: string, createdAt: number): MessageAnalytics {
  return {
    word_count: text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
    has_link: LINK.test(text),
    hour: new Date(createdAt).getUTCHours(),
  };
}
