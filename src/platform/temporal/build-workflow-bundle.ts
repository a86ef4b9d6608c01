import { writeFileSync } from 'node:fs';
import { BUILT_BUNDLE, bundleWorkflows } from './workflow-bundle';

void bundleWorkflows().then(({ code }) => writeFileSync(BUILT_BUNDLE, code));
