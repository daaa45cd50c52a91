/** Stops the sandbox that the run started. */
export default function teardown(): void {
  globalThis.gamjaSandbox?.kill('SIGTERM');
}
