import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { runCommand } from '../launcher/run-command.ts';
import { BuildContext } from './build-context.ts';
import {
  readCopy,
  readDockerfile,
  readEnv,
  readExecForm,
  type Instruction,
  type Stage,
} from './dockerfile.ts';

/** An image that was put together in a folder: the folder stands for the image's root. */
export interface RehearsedImage {
  /** The working directory of the image, inside the folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

interface Laid {
  readonly root: string;
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string>>;
}

const stepLimitMs = 240_000;

/**
 * Carries out Dockerfiles without Docker: every stage is an empty folder, COPY copies, RUN runs its script there with this machine's
 * Node. What differs from a real build is what comes from the images underneath.
 */
export class Rehearsal {
  private readonly context: BuildContext;
  private readonly laid = new Map<string, Promise<Laid>>();
  private readonly checkout: string;
  private readonly folder: string;

  constructor(checkout: string, folder: string) {
    this.checkout = checkout;
    this.folder = folder;
    this.context = new BuildContext(checkout);
  }

  /** Puts an image together; equal stages of several Dockerfiles are laid once, as Docker's cache does. */
  async image(dockerfile: string): Promise<RehearsedImage> {
    const stages = readDockerfile(readFileSync(join(this.checkout, dockerfile), 'utf8'));
    const last = stages.at(-1);
    if (!last) throw new Error(`${dockerfile} has no stage`);
    const { root, workdir, environment } = await this.lay(last, stages);
    return {
      folder: join(root, workdir),
      environment,
      command: execForm(last, 'CMD'),
      healthCheck: execForm(last, 'HEALTHCHECK'),
    };
  }

  private lay(stage: Stage, stages: readonly Stage[]): Promise<Laid> {
    const key = createHash('sha256').update(JSON.stringify(stage)).digest('hex').slice(0, 16);
    const known = this.laid.get(key) ?? this.layAnew(stage, stages, join(this.folder, key));
    this.laid.set(key, known);
    return known;
  }

  private async layAnew(stage: Stage, stages: readonly Stage[], root: string): Promise<Laid> {
    mkdirSync(root, { recursive: true });
    let laid: Laid = { root, workdir: '/', environment: {} };
    for (const instruction of stage.instructions) laid = await this.carryOut(instruction, laid, stages);
    return laid;
  }

  private async carryOut(instruction: Instruction, laid: Laid, stages: readonly Stage[]): Promise<Laid> {
    const { keyword, text } = instruction;
    switch (keyword) {
      case 'WORKDIR':
        mkdirSync(join(laid.root, text), { recursive: true });
        return { ...laid, workdir: posix.resolve(laid.workdir, text) };
      case 'ENV':
        return { ...laid, environment: { ...laid.environment, ...readEnv(text) } };
      case 'COPY':
        await this.copy(text, laid, stages);
        return laid;
      case 'RUN':
        await runScript(text, laid);
        return laid;
      default:
        return laid;
    }
  }

  private async copy(text: string, laid: Laid, stages: readonly Stage[]): Promise<void> {
    const { from, sources, target } = readCopy(text);
    const isFolder = target.endsWith('/') || sources.length > 1;
    const to = join(laid.root, posix.resolve(laid.workdir, target));
    if (from === undefined) {
      for (const source of sources) this.context.copy(source, to, isFolder);
      return;
    }
    const stage = stages.find(({ name }) => name === from);
    if (!stage) throw new Error(`COPY --from=${from}: there is no such stage`);
    const other = await this.lay(stage, stages);
    for (const source of sources) copyBetween(join(other.root, source), to, isFolder);
  }
}

function copyBetween(from: string, to: string, isFolderTarget: boolean): void {
  if (!existsSync(from)) throw new Error(`COPY ${basename(from)}: an earlier stage did not make it`);
  const isFolder = statSync(from).isDirectory();
  const target = !isFolder && isFolderTarget ? join(to, basename(from)) : to;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
}

/** A path that the script is given from the root of the image means the root of the folder here. */
async function runScript(text: string, laid: Laid): Promise<void> {
  const [command = '', ...args] = text.split(/\s+/);
  const mapped = args.map((arg) => (arg.startsWith('/') ? join(laid.root, arg) : arg));
  const result = await runCommand(command, mapped, {
    cwd: join(laid.root, laid.workdir),
    env: { ...process.env, ...laid.environment, NODE_ENV: laid.environment['NODE_ENV'] ?? '' },
    limitMs: stepLimitMs,
  });
  if (result.code !== 0)
    throw new Error(
      `RUN ${text} ended with ${result.code}:\n${result.output.trim().split('\n').slice(-15).join('\n')}`,
    );
}

function execForm(stage: Stage, keyword: string): readonly string[] {
  const text = stage.instructions.findLast((instruction) => instruction.keyword === keyword)?.text ?? '';
  return readExecForm(text) ?? [];
}
