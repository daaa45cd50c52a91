/** Asks again until it is so: for what sweeps and jobs do, every few seconds in a demo. */
export async function waitUntil(isSo: () => Promise<boolean>, limitSeconds = 40): Promise<void> {
  const deadline = Date.now() + limitSeconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not happen within ${limitSeconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
