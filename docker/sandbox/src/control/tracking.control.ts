import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Carrier, carrierNamed, plainNumber } from '../tracking/carriers.ts';
import { DETOURS, STAGES } from '../tracking/stages.ts';
import { trackingBehaviour, type TrackingWorld } from '../tracking/tracking.world.ts';
import { ControlError, parseOr400 } from './parse.ts';
import { registerFaults } from './service-faults.control.ts';

interface ParcelPath {
  carrier: string;
  number: string;
}

const details = z.object({
  moves: z.boolean().optional(),
  itemName: z.string().optional(),
  sender: z.string().optional(),
  recipient: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
const advance = z.object({ to: z.enum([...STAGES, ...DETOURS].map((stage) => stage.name)).optional() });

/** /sandbox/tracking: registers, shows and moves parcels. */
export function registerTrackingControl(app: FastifyInstance, world: TrackingWorld): void {
  app.get('/', () => ({ items: world.parcels.all() }));
  app.get('/webhooks', () => ({ registered: world.webhooks.registered(), sent: world.webhooks.sent() }));
  app.get('/behaviour', () => world.behaviour);
  app.put('/behaviour', (request) => {
    world.behaviour = parseOr400(trackingBehaviour, { ...world.behaviour, ...(request.body as object) });
    return world.behaviour;
  });
  registerFaults(app, '/faults', world.faults);

  app.put<{ Params: ParcelPath }>('/:carrier/:number', (request) => {
    const { carrier, number } = named(request.params);
    const given = parseOr400(details, request.body);
    const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return world.parcels.register(carrier, number, changes);
  });
  app.get<{ Params: ParcelPath }>('/:carrier/:number', (request) => {
    const { carrier, number } = named(request.params);
    return world.parcels.lookUp(carrier, number);
  });
  app.post<{ Params: ParcelPath }>('/:carrier/:number/advance', (request) => {
    const { carrier, number } = named(request.params);
    const { to } = parseOr400(advance, request.body);
    return world.parcels.advance(world.parcels.lookUp(carrier, number), to);
  });
}

function named({ carrier: text, number }: ParcelPath): { carrier: Carrier; number: string } {
  const carrier = carrierNamed(text);
  if (!carrier) throw new ControlError(`There is no carrier ${text}; name it like CJ, kr.cjlogistics or 04.`);
  const plain = plainNumber(number);
  if (!carrier.format.test(plain))
    throw new ControlError(`${number} is no tracking number of ${carrier.name}.`);
  return { carrier, number: plain };
}
