import { useApi } from '../../support/api';
import { metricsEndpoint } from './metrics-endpoint';
import { sellerMetrics } from './seller-metrics';
import { sellerMetricsRefresher } from './seller-metrics-refresher';

const api = useApi();

describe('metrics', () => sellerMetrics(api));
describe('refresher', () => sellerMetricsRefresher(api));
describe('endpoint', () => metricsEndpoint(api));
