import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, matchesGlob, relative } from 'node:path';

/** The checkout as `docker build` sends it: without what .dockerignore names. */
export class BuildContext {
  private readonly ignored: readonly string[];
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
    this.ignored = readIgnored(readFileSync(join(root, '.dockerignore'), 'utf8'));
  }

  /** Copies one source of a COPY into a folder, as Docker does: a folder's content, a file under its name. */
  copy(source: string, target: string, isFolderTarget: boolean): void {
    const from = join(this.root, source);
    if (!existsSync(from) || this.isIgnored(source))
      throw new Error(`COPY ${source}: there is no such file in the build context`);
    if (statSync(from).isDirectory()) {
      mkdirSync(target, { recursive: true });
      cpSync(from, target, { recursive: true, filter: (path) => !this.isIgnored(relative(this.root, path)) });
      return;
    }
    const file = isFolderTarget ? join(target, basename(source)) : target;
    mkdirSync(dirname(file), { recursive: true });
    cpSync(from, file);
  }

  private isIgnored(path: string): boolean {
    const parts = path.split('/');
    return parts.some((_, at) => {
      const upTo = parts.slice(0, at + 1).join('/');
      return this.ignored.some((pattern) => matchesGlob(upTo, pattern));
    });
  }
}

/** Patterns of .dockerignore. Exceptions would need Docker's own order of rules, so they are refused. */
export function readIgnored(text: string): string[] {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const exception = patterns.find((pattern) => pattern.startsWith('!'));
  if (exception) throw new Error(`.dockerignore: "${exception}" is an exception, which is not rehearsed`);
  return patterns.map((pattern) => pattern.replace(/^\/|\/$/g, ''));
}
