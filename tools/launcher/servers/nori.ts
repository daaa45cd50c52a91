import { copyFileSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from '../paths.ts';
import { runCommand } from '../run-command.ts';
import type { Java } from './java.ts';
import { fetchArtifact } from './maven.ts';

const className = 'gamja.nori.NoriAnalyzerFactory';
const factoryName = 'org.elasticsearch.plugin.analysis.AnalyzerFactory';

/**
 * Gives the Elasticsearch folder the analyzer `nori` as a stable plugin of one class: the distribution that can be fetched here
 * comes without analysis plugins, and Lucene's Korean analyzer is a library of its own.
 */
export async function addNori(
  java: Java,
  elasticsearchHome: string,
  elasticsearchVersion: string,
): Promise<void> {
  const lucene = await fetchArtifact(java, {
    group: 'org.apache.lucene',
    name: 'lucene-analysis-nori',
    version: '10.3.0',
    packaging: 'jar',
  });
  const plugin = join(elasticsearchHome, 'plugins', 'nori');
  // Outside of plugins/: the server refuses to start over a folder there that is not a whole plugin.
  const partial = join(elasticsearchHome, 'nori.partial');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(join(partial, 'classes'), { recursive: true });
  mkdirSync(join(elasticsearchHome, 'plugins'), { recursive: true });
  const libraries = [...globSync(join(elasticsearchHome, 'lib', '*.jar')), lucene].join(':');
  const source = join(checkout, 'tools/nori-plugin/NoriAnalyzerFactory.java');
  await mustRun(join(java.home, 'bin/javac'), [
    '--release',
    '21',
    '-proc:none',
    '-cp',
    libraries,
    '-d',
    join(partial, 'classes'),
    source,
  ]);
  await mustRun(join(java.home, 'bin/jar'), [
    '--create',
    '--file',
    join(partial, 'gamja-nori.jar'),
    '-C',
    join(partial, 'classes'),
    '.',
  ]);
  rmSync(join(partial, 'classes'), { recursive: true });
  copyFileSync(lucene, join(partial, basename(lucene)));
  writeFileSync(join(partial, 'stable-plugin-descriptor.properties'), descriptor(elasticsearchVersion));
  writeFileSync(
    join(partial, 'named_components.json'),
    JSON.stringify({ [factoryName]: { nori: className } }),
  );
  rmSync(plugin, { recursive: true, force: true });
  renameSync(partial, plugin);
}

function descriptor(elasticsearchVersion: string): string {
  return [
    'description=Korean analyzer',
    'version=1',
    'name=nori',
    'java.version=21',
    `elasticsearch.version=${elasticsearchVersion}`,
    '',
  ].join('\n');
}

async function mustRun(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, args);
  if (code !== 0) throw new Error(output.trim().split('\n').slice(0, 5).join(' '));
}
