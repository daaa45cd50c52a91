import type {
  CreateParams,
  CreateResult,
  DataProvider,
  GetListParams,
  GetListResult,
  RaRecord,
} from 'react-admin';
import { sources } from '../resources/sources.ts';
import { CursorBook } from './cursor-book.ts';
import type { ResourceSource } from './resource-source.ts';

const cursors = new CursorBook();

/** react-admin's edge to the server: pages by number become pages by cursor, everything else is the resource's own call. */
export const dataProvider: DataProvider = {
  getList: (resource, params) => readPage(resource, params),
  getManyReference: (resource, params) =>
    readPage(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),

  getOne: async <Record extends RaRecord>(resource: string, { id }: { id: Record['id'] }) => ({
    data: (await able(resource, 'get')(String(id))) as Record,
  }),

  getMany: async <Record extends RaRecord>(resource: string, { ids }: { ids: Record['id'][] }) => ({
    data: (await Promise.all(ids.map((id) => able(resource, 'get')(String(id))))) as Record[],
  }),

  create: async <Form, Created extends RaRecord>(
    resource: string,
    { data }: CreateParams<Form>,
  ): Promise<CreateResult<Created>> => ({ data: (await able(resource, 'create')(data)) as Created }),

  update: async <Record extends RaRecord>(
    resource: string,
    params: { id: Record['id']; data: Partial<Record> },
  ) => ({
    data: (await able(resource, 'update')(String(params.id), params.data)) as Record,
  }),

  delete: async <Record extends RaRecord>(
    resource: string,
    params: { id: Record['id']; previousData?: Record },
  ) => {
    await able(resource, 'remove')(String(params.id));
    return { data: (params.previousData ?? { id: params.id }) as Record };
  },

  updateMany: (resource) => Promise.reject(new Error(`${resource} cannot be changed in bulk.`)),
  deleteMany: (resource) => Promise.reject(new Error(`${resource} cannot be deleted in bulk.`)),
};

async function readPage<Row extends RaRecord>(
  resource: string,
  params: Partial<GetListParams>,
): Promise<GetListResult<Row>> {
  const list = able(resource, 'list');
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 100 };
  const key = JSON.stringify([resource, params.filter, params.sort, perPage]);
  const answer = await cursors.read(key, page, (cursor) =>
    list({ cursor, limit: perPage, filter: params.filter ?? {}, sort: params.sort }),
  );
  return {
    data: answer.items as Row[],
    pageInfo: { hasNextPage: answer.nextCursor !== null, hasPreviousPage: page > 1 },
  };
}

type Able = Required<ResourceSource<RaRecord>>;

function able<Method extends keyof Able>(resource: string, method: Method): Able[Method] {
  const source: ResourceSource<RaRecord> | undefined = sources[resource];
  const call = source?.[method];
  if (!call) throw new Error(`The resource "${resource}" has no "${method}"; add it to its source.`);
  return call as Able[Method];
}
