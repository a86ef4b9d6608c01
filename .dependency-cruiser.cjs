// Who may import whom, types included: an allow list. docs/architecture.md shows it as a picture.
/** What a feature shows to others: its pure rules, its contract with its workflows, its models' types, its functions. */
const SHOWN = '^src/[^/]+/(domain/.+|[^/]+[.]ts$)|^src/stream/history/';
const ENTRIES = '^src/[^/]+[.]ts$';
const PARTS_TOGETHER = '^src/(app|cli)/';

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'Rules know no I/O: no library, and of Node only hashes.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/|^src/platform/values/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: '^(node:)?crypto$|node_modules/(punycode|temporal-polyfill|zod)',
      },
    },
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: '@temporalio/(workflow|common)|node_modules/async-mutex',
      },
    },
    {
      name: 'temporal-by-runs',
      comment:
        'How workflows are started and asked is in runs.ts; what answers requests and what stores knows no SDK.',
      severity: 'error',
      from: { path: '^src/[^/]+/(store|http)/' },
      to: { path: 'node_modules/@temporalio/' },
    },
  ],
  allowed: [
    { from: {}, to: { dependencyTypes: ['npm', 'core'] } },
    { from: { path: '^src/[^/]+/domain/' }, to: { path: '^src/([^/]+/domain|platform/values)/' } },
    {
      from: { path: '^src/[^/]+/contract[.]ts$|^src/platform/temporal/contract/' },
      to: { path: '^src/([^/]+/(domain/|contract[.]ts$)|platform/(values|temporal/contract)/)' },
    },
    { from: { path: '^src/platform/' }, to: { path: '^src/platform/' } },
    {
      from: { path: '^src/([^/]+)/store/' },
      to: { path: '^src/($1/store/|[^/]+/domain/|[^/]+/models[.]ts$|platform/)' },
    },
    {
      from: { path: '^src/(?!platform/|app/|cli/)([^/]+)/(?!domain/|store/|contract[.]ts$)' },
      to: { path: `^src/($1|platform)/|${SHOWN}`, pathNot: PARTS_TOGETHER },
    },
    { from: { path: PARTS_TOGETHER }, to: { path: '^src/', pathNot: ENTRIES } },
    { from: { path: '^src/app/' }, to: { path: '^activities/' } },
    { from: { path: ENTRIES }, to: { path: '^src/(app|platform|cli)/' } },
    {
      from: { path: '^workflows/' },
      to: { path: '^workflows/|^src/([^/]+/(domain/|contract[.]ts$)|platform/(values|temporal/contract)/)' },
    },
    { from: { path: '^workflows/' }, to: { path: '^activities/index[.]ts$' } },
    {
      from: { path: '^activities/([^/]+)/' },
      to: { path: `^activities/|^src/($1|platform)/|${SHOWN}`, pathNot: PARTS_TOGETHER },
    },
    { from: { path: '^activities/index[.]ts$' }, to: { path: '^activities/' } },
  ],
  allowedSeverity: 'error',
  options: { parser: 'swc', tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
