/** Questions of a buyer whether the thing can still be had. */
const QUESTIONS: readonly RegExp[] = [
  /\b(?:is|are|was)\s+(?:it|this|that|these|those|they|the|your)\b[^.?!\n]{0,60}\b(?:available|for sale|unsold)\b/iu,
  /\b(?:is|are)\s+(?:it|this|that|these|those|they|the|your)\b[^.?!\n]{0,60}\b(?:sold|gone|taken)\b[^.?!\n]{0,20}\?/iu,
  /(?:^|[.!?\n]\s*|\b(?:hi|hello|hey)\b[\s,!]*)(?:still\s+)?available\s*\?/iu,
  /\bstill\s+(?:available|for sale|on sale|up for sale)\b/iu,
  /\bdo\s+you\s+still\s+(?:have|sell)\b/iu,
];

/** Whether a message asks if the listing is still to be had ("is this available?"). English only. */
export function asksAvailability(text: string): boolean {
  const plain = text.normalize('NFKC');
  return QUESTIONS.some((question) => question.test(plain));
}
