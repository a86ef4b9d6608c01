const PICTURE = ['picture', 'pictures'] as const;
/** The names of Stream's types of attachments for people: of one, and of several. */
const WORDS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  image: PICTURE,
  giphy: PICTURE,
  video: ['video', 'videos'],
  audio: ['sound recording', 'sound recordings'],
  voiceRecording: ['voice message', 'voice messages'],
  file: ['file', 'files'],
};
const OTHER = ['attachment', 'attachments'] as const;

/**
 * Describes the attachments of a message: `2 pictures, 1 file`. Previews of links do not count: Stream adds them by itself.
 * @returns '' where there are none
 */
export function attachmentWords(
  attachments: readonly { readonly type?: unknown; readonly og_scrape_url?: unknown }[],
): string {
  const counts = new Map<readonly [string, string], number>();
  for (const { type, og_scrape_url: isPreview } of attachments) {
    if (isPreview) continue;
    const words = typeof type === 'string' && Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
    counts.set(words ?? OTHER, (counts.get(words ?? OTHER) ?? 0) + 1);
  }
  return [...counts].map(([[one, several], count]) => `${count} ${count === 1 ? one : several}`).join(', ');
}
