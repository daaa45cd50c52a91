/**
 * A failure whose message is one sentence for the person at the terminal: what is wrong and what to do.
 * Anything else that is thrown is a fault of the launcher itself and is shown with its stack.
 */
export class LauncherFailure extends Error {
  /** Last lines of a log, shown below the sentence. */
  readonly details: readonly string[];

  constructor(sentence: string, details: readonly string[] = [], options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'LauncherFailure';
    this.details = details;
  }
}
