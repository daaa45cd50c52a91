import { parseArgs } from 'node:util';

/** What the person asked for. */
export interface Options {
  readonly scenario: string;
  readonly products: number;
  readonly tenants: number;
  readonly seconds: number;
  readonly connections: number;
  readonly apis: number;
  readonly form: 'text' | 'json' | 'markdown';
  readonly profile: boolean;
  readonly keep: boolean;
}

export const usage = `npm run bench -- <what> [options]

  catalog       lists, product pages and the category tree of /shop/v1 as JSON
  storefront    list pages as HTML: drawn anew, and from the page cache
  search        questions to the search
  checkout      orders from the empty cart to paid and allocated
  hot-sku       300 buyers for the last 100 units of one thing
  provisioning  new tenants a minute
  cold-start    start of the API until it answers, and its memory when idle

  --products N     products of each tenant (10000)
  --tenants N      tenants that the load is spread over (1)
  --seconds S      length of each measurement, after 2 s of warm-up (8)
  --connections C  requests at a time (16)
  --api N          API processes (1)
  --json           the numbers as JSON
  --markdown       the numbers as rows of a table
  --keep           leave database, Redis and search running for the next measurement
  --profile        a CPU profile of the API and the storefront, in .gamja/bench
`;

/** Reads the command line; null when it cannot be understood. */
export function readOptions(argv: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        products: { type: 'string', default: '10000' },
        tenants: { type: 'string', default: '1' },
        seconds: { type: 'string', default: '8' },
        connections: { type: 'string', default: '16' },
        api: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        'cold-start': { type: 'boolean', default: false },
      },
    });
    const [scenario = values['cold-start'] ? 'cold-start' : ''] = positionals;
    const options = {
      scenario,
      products: Number(values.products),
      tenants: Number(values.tenants),
      seconds: Number(values.seconds),
      connections: Number(values.connections),
      apis: Number(values.api),
      form: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
      profile: values.profile,
      keep: values.keep,
    } as const;
    const counts = [options.products, options.tenants, options.connections, options.apis];
    const isSound = counts.every((count) => Number.isInteger(count) && count > 0) && options.seconds > 0;
    return isSound && scenario !== '' ? options : null;
  } catch {
    return null;
  }
}
