import type { LocalStack } from '../stack';
import { playFollowUps } from './follow-up-scene';
import { marketplaceApi } from './marketplace-api';
import { playOffer } from './offer-scene';
import { awaitOutcome, isAsExpected } from './outcome';
import { playRefusedMail } from './refused-mail-scene';
import { demoReport } from './report';
import { chat, createScene, registerScene } from './scene';
import { stepReport } from './step';

/**
 * Plays a short conversation through the Stream sandbox, an offer, a mail server that refuses, and follow-ups, and
 * shows what Parley did.
 * @returns whether every outcome is as expected
 */
export async function playDemo(stack: LocalStack, write: (text: string) => void): Promise<boolean> {
  if (stack.real.stream) {
    write('The demo is not played: it would write into your own Stream app.\n');
    return true;
  }
  const scene = createScene();
  const api = marketplaceApi(stack);
  write(
    `The demo: ${scene.buyer.name} asks ${scene.seller.name} for a watch that is sold, sends spam, and asks for a camera.\n`,
  );
  await registerScene(api, scene);
  const messages = await chat(stack, scene);
  const outcome = await awaitOutcome(stack, scene, messages);
  write(demoReport(stack, outcome));

  const parts = [
    { heading: 'The demo: an offer', play: playOffer },
    { heading: 'The demo: a mail server that refuses for a while', play: playRefusedMail },
    { heading: 'The demo: messages that nobody answers', play: playFollowUps },
  ];
  let isGood = isAsExpected(outcome);
  for (const { heading, play } of parts) {
    const steps = await play(stack, api, scene);
    write(stepReport(heading, steps));
    isGood &&= steps.every((step) => step.isGood);
  }
  write(isGood ? 'Everything is as it should be.\n\n' : 'NOT everything is as it should be: see ✗.\n\n');
  return isGood;
}
