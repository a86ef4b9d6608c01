import type { LocalStack } from '../stack';
import { awaitOutcome, isAsExpected } from './outcome';
import { demoReport } from './report';
import { chat, createScene, tellMarketplace } from './scene';

/**
 * Plays a short conversation through the Stream sandbox and shows what Parley made of it.
 * @returns whether all of it is as it should be
 */
export async function playDemo(stack: LocalStack, write: (text: string) => void): Promise<boolean> {
  if (stack.real.stream) {
    write('The demo is not played: it would write into your own Stream app.\n');
    return true;
  }
  const scene = createScene();
  write(
    `The demo: ${scene.buyer.name} asks ${scene.seller.name} for a watch that is sold, sends spam, and asks for a camera.\n`,
  );
  await tellMarketplace(stack, scene);
  const messages = await chat(stack, scene);
  const outcome = await awaitOutcome(stack, scene, messages);
  write(demoReport(stack, outcome));
  return isAsExpected(outcome);
}
