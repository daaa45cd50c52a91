import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressDocument, coordinateDocument, lotName, provinceText, roadName } from './documents.ts';
import type { KakaoLocalWorld } from './local.world.ts';
import { metresBetween } from './geometry.ts';
import { addressAt, type Point } from './nearest.ts';
import { searchAddresses } from './search.ts';
import { searchPlaces } from './keyword.ts';

type Query = Record<string, string | undefined>;
type Handler = (query: Query, reply: FastifyReply) => Record<string, unknown> | FastifyReply;

/** dapi.kakao.com: addresses to points and back, and places by name. */
export function registerLocal(app: FastifyInstance, world: KakaoLocalWorld): void {
  const get = (path: string, run: Handler) => {
    for (const url of [path, `${path}.json`]) {
      app.get<{ Querystring: Query }>(url, async (request, reply) => {
        const refusal = await refusalOf(world, request);
        if (refusal)
          return reply.code(refusal.status).send({ errorType: refusal.errorType, message: refusal.message });
        return run(request.query, reply);
      });
    }
  };

  get('/v2/local/search/address', (query, reply) => {
    const text = query['query']?.trim();
    if (!text) return missing(reply, 'query');
    const { page, size } = paging(query, 10, 30);
    const all = searchAddresses(text, query['analyze_type'] === 'exact');
    return pageOf(all, page, size, (found) => addressDocument(found, world.behaviour.provinceNames));
  });

  get('/v2/local/geo/coord2address', (query, reply) => {
    const point = pointOf(query);
    if (!point) return missing(reply, 'x, y');
    const address = addressAt(point);
    const documents = address ? [coordinateDocument(address, world.behaviour.provinceNames)] : [];
    return { meta: { total_count: documents.length }, documents };
  });

  get('/v2/local/geo/coord2regioncode', (query, reply) => {
    const point = pointOf(query);
    if (!point) return missing(reply, 'x, y');
    const address = addressAt(point);
    if (!address) return { meta: { total_count: 0 }, documents: [] };
    const province = provinceText(address.province, world.behaviour.provinceNames);
    const [third = '', fourth = ''] = address.dong.split(' ');
    const documents = ['B', 'H'].map((type) => ({
      region_type: type,
      code: `${address.zone}10100`,
      address_name: [province, address.region, address.dong].filter((word) => word !== '').join(' '),
      region_1depth_name: province,
      region_2depth_name: address.region,
      region_3depth_name: third,
      region_4depth_name: fourth,
      x: point.longitude,
      y: point.latitude,
    }));
    return { meta: { total_count: documents.length }, documents };
  });

  get('/v2/local/search/keyword', (query, reply) => {
    const text = query['query']?.trim();
    if (!text) return missing(reply, 'query');
    const { page, size } = paging(query, 15, 15);
    const centre = pointOf(query);
    const names = world.behaviour.provinceNames;
    const answer = pageOf(searchPlaces(text, centre, query), page, size, ({ address, category }) => ({
      id: String(Math.abs(Math.round(address.latitude * 1e5) * 7 + Math.round(address.longitude * 1e5))),
      place_name: address.buildingName,
      category_name: category,
      category_group_code: '',
      category_group_name: '',
      phone: '',
      address_name: lotName(address, names),
      road_address_name: roadName(address, names),
      x: String(address.longitude),
      y: String(address.latitude),
      place_url: '',
      distance: centre ? String(Math.round(metresBetween(centre, address))) : '',
    }));
    return {
      ...answer,
      meta: { ...answer.meta, same_name: { region: [], keyword: text, selected_region: '' } },
    };
  });
}

async function refusalOf(
  world: KakaoLocalWorld,
  request: FastifyRequest,
): Promise<{ status: number; errorType: string; message: string } | null> {
  const key = /^KakaoAK\s+(\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!key)
    return { status: 401, errorType: 'MissingParameter', message: 'Authorization header is required' };
  if (!world.acceptsKey(key)) {
    return { status: 401, errorType: 'AccessDeniedError', message: `wrong appKey(${key}) format` };
  }
  const fault = await world.takeFault();
  if (fault === 429)
    return { status: 429, errorType: 'RequestThrottled', message: 'API limit has been exceeded.' };
  if (fault === 403)
    return {
      status: 403,
      errorType: 'NotAuthorizedError',
      message: 'App disabled OPEN_MAP_AND_LOCAL service.',
    };
  if (fault) return { status: fault, errorType: 'InternalServerError', message: 'Internal server error' };
  return null;
}

function missing(reply: FastifyReply, name: string): FastifyReply {
  return reply.code(400).send({ errorType: 'MissingParameter', message: `${name} parameter required` });
}

function paging(query: Query, usual: number, most: number): { page: number; size: number } {
  return {
    page: Math.min(Math.max(whole(query['page'], 1), 1), 45),
    size: Math.min(Math.max(whole(query['size'], usual), 1), most),
  };
}

function whole(text: string | undefined, fallback: number): number {
  return Math.floor(Number(text ?? fallback)) || fallback;
}

function pageOf<T>(all: T[], page: number, size: number, view: (item: T) => Record<string, unknown>) {
  const pageable = Math.min(all.length, 45 * size);
  return {
    meta: { total_count: all.length, pageable_count: pageable, is_end: page * size >= pageable },
    documents: all.slice((page - 1) * size, page * size).map(view),
  };
}

function pointOf(query: Query): Point | null {
  const longitude = Number(query['x'] ?? Number.NaN);
  const latitude = Number(query['y'] ?? Number.NaN);
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? { latitude, longitude } : null;
}
