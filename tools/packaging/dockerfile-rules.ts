import type { Instruction, Stage } from './dockerfile.ts';
import { readExecForm } from './dockerfile.ts';

const labels = ['title', 'description', 'licenses'];

/** What a linter does not know: how an image of Gamja is made. Returns a sentence for each fault. */
export function dockerfileFaults(stages: readonly Stage[], nodeVersion: string): string[] {
  return [
    ...stages.flatMap((stage) => baseFaults(stage, nodeVersion)),
    ...stages.flatMap(({ instructions }) => instructions.flatMap(stepFaults)),
    ...finalFaults(stages.at(-1)?.instructions ?? []),
  ];
}

function baseFaults({ from }: Stage, nodeVersion: string): string[] {
  const [image = '', tag = ''] = from.split(':');
  if (!/\d+\.\d+/.test(tag)) return [`${from} names no version`];
  return image === 'node' && tag !== `${nodeVersion}-bookworm-slim`
    ? [
        `${from} is not the Node that the checkout is built and tested with (node:${nodeVersion}-bookworm-slim)`,
      ]
    : [];
}

function stepFaults({ keyword, text, line }: Instruction): string[] {
  if (keyword === 'ADD') return [`line ${line}: ADD fetches and unpacks by itself; use COPY`];
  // A step that is written into the Dockerfile is a step that nothing tries out without Docker.
  return keyword === 'RUN' && !/^sh (docker\/scripts\/)?[\w-]+\.sh( [\w./:-]+)*$/.test(text)
    ? [`line ${line}: RUN has to call a script of docker/scripts, so that it can be tried out: "${text}"`]
    : [];
}

function finalFaults(instructions: readonly Instruction[]): string[] {
  const last = (keyword: string) => instructions.findLast((one) => one.keyword === keyword)?.text;
  const faults: string[] = [];
  const user = last('USER') ?? '';
  if (!/^[1-9]\d*:\d+$/.test(user))
    faults.push(`USER "${user}": name a user and group other than root by number`);
  if (!readExecForm(last('HEALTHCHECK') ?? '')) faults.push('there is no HEALTHCHECK in the form of a list');
  const starts = last('CMD');
  if (starts !== undefined && !readExecForm(starts))
    faults.push('CMD is not a list: a shell would keep the stop signal');
  if (last('STOPSIGNAL') !== 'SIGTERM') faults.push('STOPSIGNAL SIGTERM is missing');
  for (const label of labels)
    if (!last('LABEL')?.includes(`org.opencontainers.image.${label}=`))
      faults.push(`the label ${label} is missing`);
  return faults;
}
