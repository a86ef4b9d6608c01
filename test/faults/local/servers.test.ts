import { localMongoDb } from './mongodb';
import { parleyProcess } from './parley-process';
import { localTemporal } from './temporal';

describe('mongodb', localMongoDb);
describe('parley process', parleyProcess);
describe('temporal', localTemporal);
