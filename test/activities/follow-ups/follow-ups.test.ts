import { useFixture } from '../../support/use-fixture';
import { announced } from './announced';
import { arming } from './arming';
import { startFollowedUp } from './conversation';
import { evaluateFollowUp } from './evaluate-follow-up';
import { hiddenAndMuted } from './hidden-and-muted';
import { restricted } from './restricted';

const place = useFixture(startFollowedUp);

describe('arming', () => arming(place));
describe('evaluate', () => evaluateFollowUp(place));
describe('announced', () => announced(place));
describe('hidden and muted', () => hiddenAndMuted(place));
describe('restricted', () => restricted(place));
