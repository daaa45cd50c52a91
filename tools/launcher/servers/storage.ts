import { say } from '../language.ts';
import { LauncherFailure } from '../launcher-failure.ts';
import { checkout, type Lane } from '../paths.ts';
import { requireFreePort } from '../ports.ts';
import { startProcess, stopProcess } from '../processes.ts';
import { installPythonPackages, type PythonFolder } from './python-packages.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** The name under which the process is written down. */
export const storageName = 'storage';

const packages = ['moto[s3]==5.2.5', 'flask', 'flask-cors'];

/** Starts an S3-speaking server that keeps everything in memory, for the tests of the S3 adapter. Returns its address. */
export async function startStorage(lane: Lane, port: number): Promise<string> {
  const python = await fetchMoto();
  await stopProcess(lane, storageName);
  await requireFreePort(port, 'S3');
  const record = startProcess(lane, {
    name: storageName,
    command: python.command,
    args: ['-m', 'moto.server', '--host', '127.0.0.1', '--port', String(port)],
    cwd: checkout,
    port,
    env: python.env,
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(lane, record, () => answers(url), 60_000);
  return url;
}

async function fetchMoto(): Promise<PythonFolder> {
  try {
    return await installPythonPackages('moto', packages);
  } catch (error) {
    throw new LauncherFailure(
      say(
        'The S3-speaking server for the tests (moto, a Python package) could not be fetched: install python3 and python3-pip and check the network.',
        '테스트용 S3 서버(파이썬 패키지 moto)를 받지 못했습니다. python3와 python3-pip을 설치하고 네트워크를 확인하세요.',
      ),
      [error instanceof Error ? error.message : String(error)],
    );
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
