import type { Connection } from 'mongoose';
import { defineModerationCase, type ModerationCaseModel } from './store/moderation-case';

export interface ModerationModels {
  readonly ModerationCase: ModerationCaseModel;
}

export function defineModerationModels(connection: Connection): ModerationModels {
  return {
    ModerationCase: defineModerationCase(connection),
  };
}
