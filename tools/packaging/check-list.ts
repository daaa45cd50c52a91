/** Runs named checks, says how each went and counts them; a failed one does not stop the rest. */
export class CheckList {
  private passed = 0;
  private failed = 0;

  /** Runs one check. Returns its result, or undefined when it failed. */
  async check<T>(name: string, work: () => T | Promise<T>): Promise<T | undefined> {
    const startedAt = Date.now();
    try {
      const result = await work();
      this.passed += 1;
      process.stdout.write(`ok    ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
      return result;
    } catch (error) {
      this.failed += 1;
      process.stdout.write(
        `FAIL  ${name}\n${indent(error instanceof Error ? error.message : String(error))}\n`,
      );
      return undefined;
    }
  }

  /** Closes with `N passed, N failed` and returns the exit code. */
  close(): number {
    process.stdout.write(`${this.passed} passed, ${this.failed} failed\n`);
    return this.failed > 0 ? 1 : 0;
  }
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}
