/** One instruction of a Dockerfile, with continuation lines joined. */
export interface Instruction {
  readonly keyword: string;
  readonly text: string;
  readonly line: number;
}

/** What lies between one FROM and the next. */
export interface Stage {
  /** The image it stands on, or the name of an earlier stage. */
  readonly from: string;
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** A COPY, taken apart. */
export interface Copy {
  /** Name of the stage that is copied from; the checkout when left out. */
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Reads the few instructions that our Dockerfiles use. */
export function readDockerfile(text: string): Stage[] {
  const stages: { from: string; name: string | undefined; instructions: Instruction[] }[] = [];
  for (const instruction of instructionsOf(text)) {
    if (instruction.keyword !== 'FROM') {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`line ${instruction.line}: ${instruction.keyword} stands before FROM`);
      stage.instructions.push(instruction);
      continue;
    }
    const [from = '', as, name] = instruction.text.split(/\s+/);
    stages.push({ from, name: as?.toUpperCase() === 'AS' ? name : undefined, instructions: [] });
  }
  if (stages.length === 0) throw new Error('there is no FROM');
  return stages;
}

/** Sources and target of a COPY; `--from` is the only option that is understood. */
export function readCopy(text: string): Copy {
  const words = text.split(/\s+/);
  const options = words.filter((word) => word.startsWith('--'));
  const unknown = options.find((option) => !option.startsWith('--from='));
  if (unknown) throw new Error(`COPY ${unknown} is not rehearsed: teach tools/packaging about it`);
  const paths = words.filter((word) => !word.startsWith('--'));
  return {
    from: options[0]?.slice('--from='.length),
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? '',
  };
}

/** Names and values of an ENV in the form `NAME=value NAME=value`. */
export function readEnv(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  ) as Record<string, string>;
}

/** The words of a CMD or HEALTHCHECK CMD; undefined unless it is a JSON list, which starts the process without a shell. */
export function readExecForm(text: string): string[] | undefined {
  const list = /\[.*\]$/s.exec(text)?.[0];
  try {
    return list === undefined ? undefined : (JSON.parse(list) as string[]);
  } catch {
    return undefined;
  }
}

function instructionsOf(text: string): Instruction[] {
  const found: Instruction[] = [];
  let open: { text: string; line: number } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    open = { text: `${open?.text ?? ''} ${line.replace(/\\$/, '')}`.trim(), line: open?.line ?? index + 1 };
    if (line.endsWith('\\')) continue;
    const [keyword = ''] = open.text.split(/\s/, 1);
    found.push({
      keyword: keyword.toUpperCase(),
      text: open.text.slice(keyword.length).trim(),
      line: open.line,
    });
    open = undefined;
  }
  return found;
}
