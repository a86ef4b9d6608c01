import { attachmentWords } from '../../../src/notifications/domain/attachment-words';

test.each([
  [[], ''],
  [[{ type: 'image' }], '1 picture'],
  [[{ type: 'image' }, { type: 'file' }, { type: 'giphy' }], '2 pictures, 1 file'],
  [[{ type: 'voiceRecording' }], '1 voice message'],
  [[{ type: 'image', og_scrape_url: 'https://example.com' }], ''],
  [[{ type: 'constructor' }, {}, { type: 7 }], '3 attachments'],
])('%j is %j', (attachments, words) => {
  expect(attachmentWords(attachments)).toBe(words);
});
