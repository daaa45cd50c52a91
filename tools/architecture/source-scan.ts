import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SourceRule {
  readonly name: string;
  /** Files that the rule is about. */
  readonly files: RegExp;
  readonly except?: RegExp;
  /** What must not stand in them; left out, the file itself must not exist. */
  readonly pattern?: RegExp;
  readonly advice: string;
}

const tests = /\.(?:spec|fixture)\.tsx?$|\/test\//;

/** What imports do not show: names of files and words in them. */
export const sourceRules: readonly SourceRule[] = [
  {
    name: 'named-by-role',
    files:
      /(?:^|\/)(?:utils?|helpers?|common|shared|misc|managers?|impl)(?:\/|\.[cm]?tsx?$|\.mjs$)|\.(?:utils?|helpers?|manager|impl)\.tsx?$/i,
    advice: 'name a file by its role and a folder by its subject.',
  },
  {
    name: 'rules-ask-nobody',
    files: /\.rules\.tsx?$/,
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(/,
    advice: 'rules get the time, ids and chance as parameters.',
  },
  {
    name: 'configuration-is-injected',
    files: /^platform-api\/src\//,
    except: /^platform-api\/src\/(?:config\/|database\/migrate\.ts$)|\.(?:spec|fixture)\.ts$/,
    pattern: /\bprocess\.env\b/,
    advice: 'inject Config; the environment is read once, in config.',
  },
  {
    name: 'locks-in-one-place',
    files: /^platform-api\/src\//,
    except:
      /\.locks\.ts$|\.(?:spec|fixture)\.ts$|\/sql-guard\/|^platform-api\/src\/jobs\/outbox\.queries\.ts$/,
    pattern: /\.forUpdate\(|\bfor\s+update\b(?!\.)|LockMode\.PESSIMISTIC/,
    advice: 'lock rows in *.locks.ts, by primary key, in the order of the design.',
  },
  {
    name: 'no-forward-references',
    files: /^platform-api\/src\//,
    pattern: /\bforwardRef\(/,
    advice: 'turn the arrow round with an event job or a port.',
  },
  {
    name: 'no-way-round-the-guard',
    files: /^platform-api\/src\//,
    except: tests,
    pattern: /\bfilters:\s*(?:false|\{\s*tenant:\s*false)/,
    advice: 'the tenant filter stays on; read across tenants with acrossTenants and Kysely.',
  },
];

/** Applies the rules to files; a sentence for each fault. */
export function scanSources(root: string, sources: readonly string[]): string[] {
  return sources.flatMap((source) =>
    sourceRules
      .filter(({ files, except }) => files.test(source) && except?.test(source) !== true)
      .filter(
        ({ pattern }) => pattern?.test(withoutComments(readFileSync(join(root, source), 'utf8'))) !== false,
      )
      .map(({ name, advice }) => `${name}: ${source}: ${advice}`),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}
