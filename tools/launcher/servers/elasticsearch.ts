import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { say } from '../language.ts';
import { checkout, serversFolder, shown, type Lane } from '../paths.ts';
import { requireFreePort } from '../ports.ts';
import { logFile, runningProcess, startProcess, stopProcess } from '../processes.ts';
import { unzip } from '../unzip.ts';
import { fetchJava, findJava, type Java } from './java.ts';
import { fetchArtifact } from './maven.ts';
import { addNori } from './nori.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const version = '9.2.0';
const home = join(serversFolder, `elasticsearch-${version}`);

/** What the private Elasticsearch is started with. */
export interface ElasticsearchPlan {
  readonly port: number;
  readonly transportPort: number;
  readonly heapMegabytes: number;
}

/** Either the address of a running Elasticsearch, or why there is none; then the embedded search takes over. */
export type SearchServer =
  | { readonly url: string; readonly hasNori: boolean }
  | { readonly missing: 'java' | 'package' | 'start'; readonly reason: string };

/** Makes sure that the lane's Elasticsearch runs. Where no Java 21 is or can be had, says so instead of failing. */
export async function startElasticsearch(lane: Lane, plan: ElasticsearchPlan): Promise<SearchServer> {
  const url = `http://127.0.0.1:${plan.port}`;
  const running = runningProcess(lane, 'elasticsearch');
  if (running?.port === plan.port && (await isHealthy(url))) return { url, hasNori: noriIsThere() };
  const java = findJava() ?? (await fetchJava());
  if (!java) return { missing: 'java', reason: '' };
  try {
    await unpack(java);
  } catch (error) {
    return { missing: 'package', reason: error instanceof Error ? error.message : String(error) };
  }
  await stopProcess(lane, 'elasticsearch');
  await requireFreePort(plan.port, 'Elasticsearch');
  const { command, args } = unprivileged(join(home, 'bin/elasticsearch'));
  const record = startProcess(lane, {
    name: 'elasticsearch',
    command,
    args,
    cwd: checkout,
    port: plan.port,
    env: { ...process.env, ...serverEnvironment(lane, plan, java) },
  });
  try {
    await waitUntilReady(lane, record, () => isHealthy(url), 120_000);
  } catch {
    // The shops work without it, so a server that does not start must not keep them closed.
    await stopProcess(lane, 'elasticsearch');
    return {
      missing: 'start',
      reason: say(
        `see ${shown(logFile(lane, 'elasticsearch'))}`,
        `${shown(logFile(lane, 'elasticsearch'))} 참고`,
      ),
    };
  }
  return { url, hasNori: noriIsThere() };
}

/** Fetches the server and adds nori where a javac is there; the folder gets its name only when it is complete. */
async function unpack(java: Java): Promise<void> {
  if (!existsSync(home)) {
    const zip = await fetchArtifact(java, {
      group: 'org.elasticsearch.distribution.integ-test-zip',
      name: 'elasticsearch',
      version,
      packaging: 'zip',
    });
    const partial = `${home}.partial`;
    rmSync(partial, { recursive: true, force: true });
    unzip(zip, partial);
    renameSync(join(partial, `elasticsearch-${version}`), home);
    rmSync(partial, { recursive: true, force: true });
    rmSync(zip, { force: true });
  }
  if (!noriIsThere() && java.canCompile) await addNori(java, home, version);
}

function noriIsThere(): boolean {
  return existsSync(join(home, 'plugins', 'nori'));
}

/** Writes the lane's configuration and returns the variables that the start script reads. */
function serverEnvironment(lane: Lane, plan: ElasticsearchPlan, java: Java): NodeJS.ProcessEnv {
  const folder = join(lane.dataFolder, 'elasticsearch');
  const config = join(folder, 'config');
  for (const name of ['config', 'config/jvm.options.d', 'data', 'logs', 'tmp'])
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  copyFileSync(join(home, 'config/log4j2.properties'), join(config, 'log4j2.properties'));
  writeFileSync(join(config, 'jvm.options'), jvmOptions(java, folder));
  writeFileSync(join(config, 'elasticsearch.yml'), configuration(plan, folder));
  // The optimising compiler takes most of a small machine's two cores while the server starts, which it is not worth for a few
  // shops; a measurement turns it on again with ES_JAVA_OPTS=-XX:TieredStopAtLevel=4.
  const quickStart = '-XX:TieredStopAtLevel=1';
  const heap = `-Xms${plan.heapMegabytes}m -Xmx${plan.heapMegabytes}m`;
  return {
    ES_JAVA_HOME: java.home,
    ES_PATH_CONF: config,
    ES_TMPDIR: join(folder, 'tmp'),
    ES_JAVA_OPTS: `${heap} ${quickStart} ${process.env.ES_JAVA_OPTS ?? ''}`.trim(),
    CLI_JAVA_OPTS: quickStart,
  };
}

function jvmOptions(java: Java, folder: string): string {
  const lines = readFileSync(join(home, 'config/jvm.options'), 'utf8').split('\n');
  // A trimmed runtime has no incubating modules and would refuse to start; garbage collection logs are of no use here.
  const kept = lines.filter(
    (line) => !line.includes('-Xlog:gc') && !(java.isTrimmed && line.includes('jdk.incubator.vector')),
  );
  return kept.join('\n').replaceAll(/(HeapDumpPath=|ErrorFile=)(data|logs)/g, `$1${join(folder, '$2')}`);
}

function configuration(plan: ElasticsearchPlan, folder: string): string {
  return [
    'cluster.name: gamja',
    'node.name: gamja-1',
    `path.data: ${JSON.stringify(join(folder, 'data'))}`,
    `path.logs: ${JSON.stringify(join(folder, 'logs'))}`,
    'network.host: 127.0.0.1',
    `http.port: ${plan.port}`,
    `transport.port: ${plan.transportPort}`,
    'discovery.type: single-node',
    'xpack.security.enabled: false',
    // On a developer's nearly full disk the server would make its indexes read-only.
    'cluster.routing.allocation.disk.threshold_enabled: false',
    '',
  ].join('\n');
}

/**
 * Elasticsearch refuses to run as root, and an ordinary user cannot reach a checkout below root's home. So for root it runs under
 * the number of `nobody` with the one right that it needs: to read and write files of others.
 */
function unprivileged(command: string): { command: string; args: string[] } {
  if (process.getuid?.() !== 0) return { command, args: [] };
  const right = '+dac_override';
  return {
    command: 'setpriv',
    args: [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      `--inh-caps=${right}`,
      `--ambient-caps=${right}`,
      command,
    ],
  };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/_cluster/health`, { signal: AbortSignal.timeout(3000) });
    const { status } = (await answer.json()) as { status?: string };
    return status === 'green' || status === 'yellow';
  } catch {
    return false;
  }
}
