import type { Models } from '../app/models';
import type * as ModelsModule from '../app/models';
import { withoutCredentials } from './addresses';
import { CliError } from './outcome';

/** @throws CliError where MongoDB cannot be reached */
export async function connectToModels(uri: string): Promise<Models> {
  // Mongoose loads slowly, and other commands do not need it.
  const { connectModels } = require('../app/models') as typeof ModelsModule;
  try {
    return await connectModels(uri);
  } catch {
    throw new CliError(
      `MongoDB at ${withoutCredentials(uri)} cannot be reached: check MONGODB_URI. \`npx parley doctor\` tells more.`,
    );
  }
}
