const PICTURE = ['picture', 'pictures'] as const;
/** What kinds of attachments Stream has, as people call them: one, and several. */
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
 * What is attached to a message, in words: `2 pictures, 1 file`. Previews of links, which Stream adds by itself, are not.
 * @returns '' where there is nothing
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
