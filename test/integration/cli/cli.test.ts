import { doctorCommand } from './doctor';
import { importCommand } from './import';
import { migrateCommand } from './migrate';
import { reconcileCommand } from './reconcile';
import { recountCommand } from './recount';
import { redriveCommand } from './redrive';
import { webhookConfigure } from './webhook-configure';
import { webhookSend } from './webhook-send';

describe('doctor', doctorCommand);
describe('import', importCommand);
describe('migrate', migrateCommand);
describe('reconcile', reconcileCommand);
describe('recount', recountCommand);
describe('redrive', redriveCommand);
describe('webhook configure', webhookConfigure);
describe('webhook send', webhookSend);
