import { offerWorkflowId } from '../../../src/offers/contract';
import { useFixture } from '../../support/use-fixture';
import { startOfferBench } from '../../workflows/offers/offer-bench';

const bench = useFixture(() => startOfferBench('real'));
beforeEach(() => bench.use());

test('who asks for the impossible again and again does not end it', async () => {
  const { id, listing, handle } = await bench.made(await bench.place.listing());
  const { runId } = await handle.describe();
  const again = bench.bench.environment.client.workflow.getHandle(offerWorkflowId(id));
  const accept = { action: 'accept', by: listing.buyer } as const;
  const refusal = await bench.act(id, accept);
  expect(refusal).toMatchObject({ refusal: 'not_your_turn' });
  // So that MongoDB is not asked two hundred times.
  bench.use({
    applyOfferAction: (input) =>
      input.action.by === listing.buyer
        ? Promise.resolve({ acted: refusal, declined: [] })
        : bench.place.activities.applyOfferAction(input),
  });
  for (let times = 0; times < 210; times += 1) expect(await bench.act(id, accept)).toEqual(refusal);
  expect((await again.describe()).runId).not.toBe(runId);
  await bench.act(id, { action: 'accept', by: listing.seller });
  expect(await again.result()).toEqual({ status: 'accepted', left: [] });
  expect(bench.said(id)).toEqual(['made 1', 'accepted 1']);
});
