/** How the tool ends: 0 done, 1 refused or failed, 2 not understood, 3 nothing answers. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A failure whose message is one sentence for the person at the terminal: what is wrong and what to do. */
export class CliFailure extends Error {
  readonly exitCode: ExitCode;
  /** A word for scripts: the platform's own code where it refused. */
  readonly code: string;

  constructor(sentence: string, exitCode: ExitCode, code: string) {
    super(sentence);
    this.name = 'CliFailure';
    this.exitCode = exitCode;
    this.code = code;
  }
}
