import type { FastifyInstance, FastifyReply } from 'fastify';
import { html } from '../pages/html.ts';
import { sendPage } from '../pages/layout.ts';
import { kstText } from '../core/korean-time.ts';
import { type Carrier, CARRIERS, plainNumber } from './carriers.ts';
import type { Parcel } from './parcel-book.ts';
import { stageNamed } from './stages.ts';
import type { TrackingWorld } from './tracking.world.ts';

type Values = Record<string, string | undefined>;

const ERRORS: Record<string, string> = {
  '101': '유효하지 않은 API KEY 입니다.',
  '102': '만료된 API KEY 입니다.',
  '103': 'API 사용량을 초과하였습니다.',
  '104': '유효하지 않은 운송장번호 이거나 택배사 코드 입니다.',
  '105': '동일 운송장 조회 한도를 초과하였습니다.',
  '106': '조회 중 오류가 발생하였습니다.',
};

/** info.sweettracker.co.kr. Its errors are answers with HTTP 200. */
export function registerSweetTracker(app: FastifyInstance, world: TrackingWorld): void {
  app.get<{ Querystring: Values }>('/api/v1/companylist', (request, reply) => {
    if (!acceptsKey(world, request.query['t_key'])) return fail(reply, '101');
    const companies = CARRIERS.map(({ sweetTrackerCode, name }) => ({
      International: 'false',
      Code: sweetTrackerCode,
      Name: name,
    }));
    return reply.send(world.behaviour.companyList === 'wrapped' ? { Company: companies } : companies);
  });

  app.get<{ Querystring: Values }>('/api/v1/recommend', (request, reply) => {
    if (!acceptsKey(world, request.query['t_key'])) return fail(reply, '101');
    const number = plainNumber(request.query['t_invoice'] ?? '');
    const fitting = CARRIERS.filter((carrier) => carrier.format.test(number));
    return reply.send({
      Recommend: fitting.map(({ sweetTrackerCode, name }) => ({ Code: sweetTrackerCode, Name: name })),
    });
  });

  app.get<{ Querystring: Values }>('/api/v1/trackingInfo', (request, reply) =>
    trackingInfo(world, request.query, reply),
  );
  app.post<{ Body: Values }>('/api/v1/trackingInfo', (request, reply) =>
    trackingInfo(world, request.body ?? {}, reply),
  );

  app.post<{ Body: Values; Params: { template: string } }>('/tracking/:template', (request, reply) => {
    const found = find(request.body ?? {});
    if (!found) return fail(reply, '104');
    return sendPopup(reply, found.carrier, world.parcels.lookUp(found.carrier, found.number));
  });
}

async function trackingInfo(
  world: TrackingWorld,
  values: Values,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = await world.faults.take();
  if (status !== null) {
    const timestamp = new Date().toISOString();
    return reply.code(status).send({ timestamp, status, error: 'Error', path: '/api/v1/trackingInfo' });
  }
  if (!acceptsKey(world, values['t_key'])) return fail(reply, '101');
  if (world.behaviour.sweetTrackerError) return fail(reply, world.behaviour.sweetTrackerError);
  const found = find(values);
  if (!found) return fail(reply, '104');
  const parcel = world.parcels.lookUp(found.carrier, found.number);
  if (parcel.events.length === 0 && world.behaviour.sweetTrackerUnscanned === 'code-104')
    return fail(reply, '104');
  return reply.send(trackingView(parcel, world.behaviour.reverseDetails));
}

function trackingView(parcel: Parcel, newestFirst: boolean): Record<string, unknown> {
  const details = parcel.events.map(({ stage, at, place }) => ({
    time: at,
    timeString: kstText(at),
    code: null,
    where: place,
    kind: stageNamed(stage)?.kind ?? '',
    telno: '',
    telno2: '',
    remark: null,
    level: stageNamed(stage)?.level ?? 0,
    manName: '',
    manPic: '',
  }));
  const last = details.at(-1);
  const shared = {
    invoiceNo: parcel.number,
    itemName: parcel.itemName,
    senderName: parcel.sender,
    receiverName: parcel.recipient,
    receiverAddr: '',
    recipient: '',
    orderNumber: null,
    adUrl: null,
    estimate: '',
    itemImage: '',
    productInfo: null,
    zipCode: null,
  };
  if (!last) return { result: 'N', ...shared, level: 0, complete: false, completeYN: 'N' };
  const complete = last.level === 6;
  return {
    result: 'Y',
    ...shared,
    level: last.level,
    complete,
    completeYN: complete ? 'Y' : 'N',
    trackingDetails: newestFirst ? details.toReversed() : details,
    firstDetail: details[0],
    lastDetail: last,
    lastStateDetail: last,
  };
}

function find(values: Values): { carrier: Carrier; number: string } | null {
  const carrier = CARRIERS.find((known) => known.sweetTrackerCode === values['t_code']);
  const number = plainNumber(values['t_invoice'] ?? '');
  return carrier?.format.test(number) ? { carrier, number } : null;
}

function acceptsKey(world: TrackingWorld, key: string | undefined): boolean {
  return Boolean(key) && (world.config.sweetTrackerKey === null || key === world.config.sweetTrackerKey);
}

function fail(reply: FastifyReply, code: string): FastifyReply {
  return reply.code(200).send({ status: false, msg: ERRORS[code] ?? '', code });
}

function sendPopup(reply: FastifyReply, carrier: Carrier, parcel: Parcel): FastifyReply {
  const rows = parcel.events.map(
    ({ stage, at, place }) =>
      html`<li><strong>${stageNamed(stage)?.kind}</strong> ${place} · ${kstText(at)}</li>`,
  );
  const body = html`<main>
    <span class="sandbox-mark">샌드박스</span>
    <h1>${carrier.name} ${parcel.number}</h1>
    ${
      rows.length === 0
        ? html`<p>아직 택배사가 인수하지 않았어요.</p>`
        : html`<ol>
            ${rows}
          </ol>`
    }
  </main>`;
  const style =
    'main{max-width:480px;margin:0 auto;padding:24px;background:#fff;min-height:100vh}h1{font-size:20px;margin:12px 0}';
  return sendPage(reply, { title: '배송 조회', style, body });
}
