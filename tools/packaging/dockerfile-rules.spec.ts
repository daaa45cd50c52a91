import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkout } from '../launcher/paths.ts';
import { readIgnored } from './build-context.ts';
import { dockerfileFaults } from './dockerfile-rules.ts';
import { readCopy, readDockerfile, readEnv, readExecForm } from './dockerfile.ts';

const good = `# What it is.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /gamja
COPY docker/scripts docker/scripts
RUN sh docker/scripts/build.sh platform-api

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="a" \\
      org.opencontainers.image.description="b" \\
      org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production API_HOST=0.0.0.0
COPY --from=build /gamja/dist dist
USER 1000:1000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s CMD ["node", "health.ts"]
CMD ["node", "main.js"]
`;
const faults = (text: string): string => dockerfileFaults(readDockerfile(text), '24.21.0').join('\n');

describe('the rules of our images', () => {
  it('are content with an image that keeps them', () => {
    expect(faults(good)).toBe('');
  });

  it.each([
    ['a base without a version', 'node:24.21.0-bookworm-slim AS', 'node:latest AS', /names no version/],
    ['another Node than the checkout’s', /24\.21\.0/g, '24.20.0', /tested with/],
    [
      'a step that is written into the Dockerfile',
      'sh docker/scripts/build.sh platform-api',
      'npm ci',
      /call a script/,
    ],
    ['a step behind the script', 'build.sh platform-api', 'build.sh a && rm -rf b', /call a script/],
    ['a process of root', '1000:1000', '0:0', /other than root/],
    ['a user by name', '1000:1000', 'node', /by number/],
    ['no health check', /HEALTHCHECK.*\n/, '', /HEALTHCHECK/],
    ['a shell between engine and process', 'CMD ["node", "main.js"]', 'CMD node main.js', /stop signal/],
    ['no stop signal', 'STOPSIGNAL SIGTERM\n', '', /STOPSIGNAL/],
    ['a file that is fetched', 'COPY docker', 'ADD docker', /use COPY/],
    ['no licence', 'licenses=', 'authors=', /licenses/],
  ])('refuse %s', (_, from, to, sentence) => {
    expect(faults(good.replace(from, to))).toMatch(sentence);
  });
});

describe('reading a Dockerfile', () => {
  it('joins lines, tells stages apart and keeps the line numbers', () => {
    const [build, last] = readDockerfile(good);
    expect(build).toMatchObject({ name: 'build', from: 'node:24.21.0-bookworm-slim' });
    expect(last?.name).toBeUndefined();
    expect(last?.instructions[0]).toMatchObject({ keyword: 'LABEL', line: 8 });
  });

  it('takes COPY, ENV and lists apart, and refuses an option that the rehearsal would not carry out', () => {
    expect(readCopy('--from=build a b/ c/')).toEqual({ from: 'build', sources: ['a', 'b/'], target: 'c/' });
    expect(() => readCopy('--chown=node a b')).toThrow(/not rehearsed/);
    expect(readEnv('A=1 B=http://x:1/y=z')).toEqual({ A: '1', B: 'http://x:1/y=z' });
    expect(readExecForm('--interval=5s CMD ["a", "b"]')).toEqual(['a', 'b']);
    expect(readExecForm('a b')).toBeUndefined();
  });

  it('refuses exceptions in .dockerignore, whose order it would not know', () => {
    expect(readIgnored('# why\n\n**/dist/\n/docs\n')).toEqual(['**/dist', 'docs']);
    expect(() => readIgnored('*\n!package.json')).toThrow(/exception/);
  });
});

const withBelow = (paths: string[]) => paths.flatMap((path) => [path, `${path}/*`]);

describe('the two front doors', () => {
  it('send the same paths to the API', () => {
    const routing = readFileSync(join(checkout, 'docker/front-proxy/src/routing.ts'), 'utf8');
    const caddyfile = readFileSync(join(checkout, 'docker/caddy/Caddyfile'), 'utf8');
    const listed = (name: string) =>
      [
        ...(new RegExp(`const ${name} = \\[(.*?)\\]`, 's').exec(routing)?.[1] ?? '').matchAll(/'([^']+)'/g),
      ].map(([, path = '']) => path);
    const edge = [...caddyfile.matchAll(/@api path (.+)/g)].map(([, paths = '']) => paths.split(/\s+/));
    expect(listed('portalApiPaths').length).toBeGreaterThan(3);
    expect(edge).toEqual([withBelow(listed('portalApiPaths')), withBelow(listed('shopApiPaths'))]);
  });
});
