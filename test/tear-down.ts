export default async function tearDown(): Promise<void> {
  const cluster = globalThis.testCluster;
  globalThis.testCluster = undefined;
  await cluster?.stop();
}
