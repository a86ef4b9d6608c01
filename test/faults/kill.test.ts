import { waitUntil } from '../support/wait-until';
import { BURST, makeBurst, postBurst, sellListings, type Posting } from './burst';
import { expectExactlyOnce, processed, startObservedParley, type ObservedParley } from './observed-parley';

jest.setTimeout(180_000);

let parley: ObservedParley;
let posting: Posting | undefined;

beforeEach(async () => {
  parley = await startObservedParley();
});
afterEach(async () => {
  posting?.stop();
  await parley.stop();
});

describe('kill -9 of Parley in a burst of 500 webhooks', () => {
  test('while webhooks are still being posted: exactly 500 messages, exact counters', async () => {
    const burst = makeBurst();
    await sellListings(parley.models, burst);
    let up = Promise.resolve();
    posting = postBurst(burst, parley.process.url, () => up);
    const { finished } = posting;
    await posting.reached(BURST / 5);
    const answeredBefore = posting.answered();

    // The senders wait for the restart from the moment of the kill on.
    let restarted: () => void = () => undefined;
    up = new Promise((resolve) => (restarted = resolve));
    await parley.process.kill();
    expect(answeredBefore).toBeLessThan(BURST);
    expect(await parley.models.ChatMessage.countDocuments()).toBeLessThan(BURST);
    await parley.process.start();
    up = Promise.resolve();
    restarted();

    await finished;
    expect(posting.failures()).toBeGreaterThan(0);
    const { accepted = 0, duplicate = 0, ...others } = posting.answers();
    expect(accepted + duplicate).toBe(BURST);
    expect(others).toEqual({});
    await expectExactlyOnce(parley, burst);
  });

  test('when all are answered and only some processed: what was promised is kept', async () => {
    const burst = makeBurst();
    await sellListings(parley.models, burst);
    posting = postBurst(burst, parley.process.url, () => Promise.resolve());
    await posting.finished;
    expect(posting.answers()).toEqual({ accepted: BURST });
    await waitUntil('some are processed', async () => (await processed(parley.models)) > 0);
    await parley.process.kill();
    expect(await processed(parley.models)).toBeLessThan(BURST);

    await parley.process.start();
    await expectExactlyOnce(parley, burst);
  });
});
