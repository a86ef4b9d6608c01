import { followUpLife } from './follow-up';
import { startFollowUp } from './start-follow-up';

describe('follow-up', followUpLife);
describe('start', startFollowUp);
