/**
 * A failure whose message is one sentence for the person at the terminal: what is wrong and what to do.
 * Anything else that is thrown is a fault of the launcher itself and is shown with its stack.
 */
export class LauncherFailure extends Error {
  /** Last lines of a log, shown below the sentence. */
  readonly details: readonly string[];
  /** 1, or 3 where nothing runs that could answer. */
  readonly exitCode: 1 | 3;

  constructor(
    sentence: string,
    details: readonly string[] = [],
    options: ErrorOptions & { exitCode?: 1 | 3 } = {},
  ) {
    super(sentence, options);
    this.name = 'LauncherFailure';
    this.details = details;
    this.exitCode = options.exitCode ?? 1;
  }
}
