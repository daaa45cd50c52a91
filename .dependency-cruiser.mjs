/**
 * The dependency rules of the repository. `npm run arch` checks them and proves on planted faults that each rule bites.
 * The table of arrows is the one of ARCHITECTURE.md: a module may import the front doors of the modules it names.
 */

/** The shared ground. Everybody above may stand on all of it; within it each part may use those it names. */
const ground = {
  kernel: [],
  config: ['kernel'],
  database: ['kernel', 'config'],
  crypto: ['kernel', 'config', 'database'],
  http: ['kernel', 'config', 'database'],
  jobs: ['kernel', 'config', 'database', 'observability'],
  observability: ['kernel', 'config', 'database', 'http'],
};

/** The business modules, from below to above. */
export const business = {
  tenancy: [],
  identity: ['tenancy'],
  access: ['tenancy', 'identity'],
  // identity: mail to staff is asked for through a port there.
  notifications: ['access', 'identity'],
  media: ['access'],
  catalog: ['access', 'media'],
  inventory: ['access', 'catalog'],
  allocation: ['access', 'catalog', 'inventory'],
  pricing: ['access', 'catalog'],
  // tenancy: where the browser comes back to after Toss is the shop's own host.
  payments: ['access', 'tenancy'],
  // tenancy: the shop's name and address in mail. notifications: that mail. media: pictures in views of carts and orders.
  ordering: [
    'tenancy',
    'identity',
    'access',
    'catalog',
    'inventory',
    'allocation',
    'pricing',
    'payments',
    'notifications',
    'media',
  ],
  // storefront: the owner's first page tells what a shop still lacks before it can open.
  fulfilment: ['access', 'inventory', 'allocation', 'ordering', 'notifications', 'media', 'storefront'],
  // media: pictures on the cards that it finds.
  search: ['access', 'catalog', 'media'],
  // ordering: reviews tell order views which lines may be reviewed (OrderViewParts). media: pictures in views.
  reviews: ['identity', 'access', 'catalog', 'ordering', 'fulfilment', 'media'],
  storefront: ['tenancy', 'access', 'catalog', 'media'],
  'platform-admin': ['tenancy', 'identity', 'access'],
};

/** Every module with all that it may import. */
export const arrows = {
  ...ground,
  ...Object.fromEntries(
    Object.entries(business).map(([name, targets]) => [name, [...Object.keys(ground), ...targets]]),
  ),
};

/** Top-level parts that share nothing but HTTP and the committed OpenAPI files. */
const parts = [
  'platform-api',
  'tenant-admin',
  'storefront-template',
  'provisioning',
  'docker/sandbox',
  'docker/front-proxy',
];

const src = '^platform-api/src';
const test = '\\.(?:spec|fixture)\\.tsx?$';
const sqlReader = `${src}/tenancy/sql-guard/(?:sql-.*\\.parser|sql-tokens|sql-tree|known-columns|bounded-cache)\\.ts$`;
const oneOf = (names) => `(?:${names.join('|')})`;

const arrowRules = Object.entries(arrows).map(([name, targets]) => ({
  name: `arrows-of-${name}`,
  comment: `${name} may import ${targets.join(', ') || 'no other module'}. News travels upward as event jobs or ports.`,
  severity: 'error',
  from: { path: `${src}/${name}/`, pathNot: [test, '\\.entity\\.ts$'] },
  to: { path: `${src}/[^/]+/`, pathNot: [`${src}/${oneOf([name, ...targets])}/`] },
}));

export default {
  forbidden: [
    ...arrowRules,
    {
      name: 'known-modules',
      comment: 'A new module takes its place in the table of arrows, in this file and in ARCHITECTURE.md.',
      severity: 'error',
      from: {},
      to: { path: `${src}/[^/]+/`, pathNot: `${src}/${oneOf(Object.keys(arrows))}/` },
    },
    {
      name: 'front-door',
      comment: 'Other modules are entered by their index.ts; export there what others need.',
      severity: 'error',
      from: { path: `${src}/([^/]+)/`, pathNot: [test, '\\.entity\\.ts$'] },
      to: {
        path: `${src}/[^/]+/`,
        pathNot: [`${src}/$1/`, `${src}/[^/]+/index\\.ts$`],
      },
    },
    {
      name: 'front-door-of-entities',
      comment:
        'Foreign keys reach into other modules, so an entity may import entities and column kinds directly (a front door there would load its services), and nothing else but front doors.',
      severity: 'error',
      from: { path: `${src}/([^/]+)/.*\\.entity\\.ts$` },
      to: {
        path: `${src}/[^/]+/`,
        pathNot: [
          `${src}/$1/`,
          `${src}/[^/]+/index\\.ts$`,
          '\\.entity\\.ts$',
          `${src}/database/columns\\.ts$`,
        ],
      },
    },
    {
      name: 'front-door-of-the-whole',
      comment: 'What puts the modules together uses their front doors too; entities.ts lists every table.',
      severity: 'error',
      from: { path: `${src}/[^/]+\\.ts$` },
      to: {
        path: `${src}/[^/]+/`,
        pathNot: [`${src}/[^/]+/index\\.ts$`, '\\.entity\\.ts$'],
      },
    },
    {
      name: 'nothing-knows-the-whole',
      comment:
        'Modules do not import app.*, main.* or openapi.ts; the database alone knows the list of entities.',
      severity: 'error',
      from: { path: `${src}/[^/]+/`, pathNot: test },
      to: { path: `${src}/[^/]+\\.ts$`, pathNot: `${src}/entities\\.ts$` },
    },
    {
      name: 'entities-only-for-database',
      comment: 'The list of all entities is for the database; a module imports the entities it needs.',
      severity: 'error',
      from: { path: `${src}/[^/]+/`, pathNot: [`${src}/database/`, test] },
      to: { path: `${src}/entities\\.ts$` },
    },
    {
      name: 'kernel-is-plain',
      comment: 'The kernel is words that every module shares: no Nest, no ORM, no server.',
      severity: 'error',
      from: { path: `${src}/kernel/`, pathNot: test },
      to: { pathNot: [`${src}/kernel/`, 'node_modules/(?:uuid|zod)/', '^(?:node:)?async_hooks$'] },
    },
    {
      name: 'rules-are-plain',
      comment:
        'Rules are plain functions: they import other rules, the kernel and types. No framework, database, clock or randomness.',
      severity: 'error',
      from: { path: '\\.rules\\.tsx?$' },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot: ['\\.rules\\.tsx?$', `${src}/kernel/index\\.ts$`, sqlReader, 'node_modules/es-hangul/'],
      },
    },
    {
      name: 'the-sql-reader-is-plain',
      comment:
        'The parser under the rules of the SQL guard is text in, tree out, and stays as plain as rules are.',
      severity: 'error',
      from: { path: sqlReader, pathNot: test },
      to: { dependencyTypesNot: ['type-only'], pathNot: ['\\.rules\\.tsx?$', sqlReader] },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Specs, fixtures and the harness stay out of what ships.',
      severity: 'error',
      from: { path: '/src/', pathNot: test },
      to: { path: [test, '/test/'], pathNot: 'node_modules' },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that load each other start in an order nobody chose. Types may point back: they do not run.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        // Made by the bundlers, or types that a package brings under another name.
        pathNot: ['^virtual:', '\\+types/', '^(?:geojson|topojson-specification)$'],
      },
    },
    ...parts.map((part) => ({
      name: `${part.replace('/', '-')}-stands-alone`,
      comment: `${part} shares no code with the others: they speak HTTP, by types generated from the OpenAPI files.`,
      severity: 'error',
      from: { path: `^${part}/` },
      to: { path: `^${oneOf(parts.filter((other) => other !== part))}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|build|\\.gamja|\\.nx|\\.react-router|coverage|shots)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
