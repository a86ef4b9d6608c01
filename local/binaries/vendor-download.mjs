// A process of its own: `node vendor-download.mjs <mongod|temporal|testServer> <folder>` lets the vendor's
// library download its server into the folder. It can be ended at any time without harm to the caller.
const [key, folder] = process.argv.slice(2);

async function download() {
  if (key === 'mongod') {
    const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js');
    await MongoBinary.getPath({ downloadDir: folder, checkMD5: true });
    return;
  }
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download', downloadDir: folder } };
  const environment =
    key === 'temporal'
      ? await TestWorkflowEnvironment.createLocal({ server })
      : await TestWorkflowEnvironment.createTimeSkipping({ server });
  await environment.teardown();
}

try {
  await download();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
