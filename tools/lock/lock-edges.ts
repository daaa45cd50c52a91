/** The part of a package-lock.json entry that matters here. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** A package-lock.json of lockfile version 3. */
export interface Lock {
  packages: Record<string, LockEntry>;
}

/** An optional dependency that a package of the lock names and the lock does not hold. */
export interface MissingEdge {
  readonly from: string;
  readonly name: string;
  readonly range: string;
}

const systems = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'sunos',
  'aix',
  'openharmony',
];
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'armv7',
  'ppc64',
  'ppc64le',
  's390x',
  'riscv64',
  'loong64',
  'loongarch64',
  'mips64el',
  'wasm32',
];
const processorNames: Record<string, string> = {
  armv7: 'arm',
  ppc64le: 'ppc64',
  loongarch64: 'loong64',
  aarch64: 'arm64',
  x86_64: 'x64',
  i686: 'ia32',
};

/**
 * Finds every optional edge without an entry. A registry that mirrors another may lack packages for other platforms; npm install then
 * leaves them out of the lock in silence, and npm ci refuses such a lock as out of step.
 */
export function missingOptionalEdges(lock: Lock): MissingEdge[] {
  return Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(lock, from, name))
      .map(([name, range]) => ({ from, name, range })),
  );
}

/** The entry that stands for a package that could not be had: for its platform only, so that nobody else ever asks for it. */
export function entryFor({ name, range }: MissingEdge): LockEntry {
  const words = name.split(/[^a-z0-9_]+/i);
  const os = systems.filter(
    (system) => words.includes(system) || (system === 'win32' && words.includes('windows')),
  );
  const cpu = [...processors, ...Object.keys(processorNames)]
    .filter((processor) => words.includes(processor))
    .map((processor) => processorNames[processor] ?? processor);
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu')) && os.includes('linux')
      ? ['glibc']
      : [];
  return {
    version: range.replace(/^[^\d]*/, ''),
    ...(cpu.length > 0 ? { cpu: [...new Set(cpu)] } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : name === 'fsevents' ? { os: ['darwin'] } : {}),
  };
}

/** Where the entry goes: beside everything else, or below its parent where that place is taken by another version. */
export function placeFor(lock: Lock, { from, name }: MissingEdge): string {
  const top = `node_modules/${name}`;
  return lock.packages[top] === undefined ? top : `${from}/node_modules/${name}`;
}

/** Entries that name a host: the lock has to work with every registry. */
export function entriesWithHost(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:\/\//.test(resolved))
    .map(([path]) => path);
}

/** Looks upward from the package, as node does. */
function resolves(lock: Lock, from: string, name: string): boolean {
  for (let folder = from; ; folder = parentOf(folder)) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[path] !== undefined) return true;
    if (folder === '') return false;
  }
}

function parentOf(folder: string): string {
  const nested = folder.lastIndexOf('/node_modules/');
  return nested < 0 ? '' : folder.slice(0, nested);
}
