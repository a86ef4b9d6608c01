import { mailCatcher } from './mail-catcher';
import { localMongoDb } from './mongodb';
import { parleyProcess } from './parley-process';
import { localTemporal } from './temporal';

describe('mail catcher', mailCatcher);
describe('mongodb', localMongoDb);
describe('parley process', parleyProcess);
describe('temporal', localTemporal);
