import type { Clock } from '../core/clock.ts';
import { type Journal, Shelf } from '../core/journal.ts';
import { fraction } from '../core/random.ts';
import type { Carrier } from './carriers.ts';
import { type Stage, STAGES, stageNamed } from './stages.ts';

export interface ParcelEvent {
  stage: string;
  at: number;
  place: string;
}

export interface Parcel {
  carrier: string;
  number: string;
  registeredAt: number;
  /** False: only the control API moves it. */
  moves: boolean;
  itemName: string;
  sender: string;
  recipient: string;
  /** Where it is collected and where it is delivered, as a branch would be called. */
  from: string;
  to: string;
  events: ParcelEvent[];
}

export type ParcelDetails = Partial<
  Pick<Parcel, 'moves' | 'itemName' | 'sender' | 'recipient' | 'from' | 'to'>
>;

const HOUR_MS = 3_600_000;
const HUBS = ['옥천HUB', '대전HUB', '곤지암HUB', '군포HUB', '안성HUB'];
const BRANCHES = [
  '서울강남',
  '서울성동',
  '부산해운대',
  '대구수성',
  '인천연수',
  '광주서구',
  '경기이천',
  '강원강릉',
  '제주',
];

/** All parcels; both tracking services read from here. */
export class ParcelBook {
  #clock: Clock;
  #parcels: Shelf<Parcel>;
  #speed: number;
  #moved: ((parcel: Parcel) => void)[] = [];
  #planned = new Map<string, () => void>();

  constructor(clock: Clock, journal: Journal, speed: number) {
    this.#clock = clock;
    this.#parcels = new Shelf<Parcel>(journal, 'parcels');
    this.#speed = speed;
    for (const parcel of this.#parcels.values()) this.#plan(parcel);
  }

  /** Calls the listener whenever a parcel was scanned. */
  onMove(listener: (parcel: Parcel) => void): void {
    this.#moved.push(listener);
  }

  /** The parcel with this number; the first look-up is what registers it. */
  lookUp(carrier: Carrier, number: string): Parcel {
    return this.#parcels.get(keyOf(carrier.key, number)) ?? this.register(carrier, number, {});
  }

  /** Registers a parcel or changes its details. */
  register(carrier: Carrier, number: string, details: ParcelDetails): Parcel {
    const key = keyOf(carrier.key, number);
    const known = this.#parcels.get(key);
    const from = pick(BRANCHES, `from ${key}`);
    const parcel: Parcel = {
      carrier: carrier.key,
      number,
      registeredAt: this.#clock.now(),
      moves: true,
      itemName: '상품',
      sender: '보내*',
      recipient: '받는*',
      from,
      to: pick(
        BRANCHES.filter((branch) => branch !== from),
        `to ${key}`,
      ),
      events: [],
      ...known,
      ...details,
    };
    this.#parcels.set(key, parcel);
    this.#plan(parcel);
    return parcel;
  }

  /** Moves a parcel to the next stage, or through all stages up to the named one. */
  advance(parcel: Parcel, to?: string): Parcel {
    const named = to === undefined ? undefined : stageNamed(to);
    const target = named === undefined ? -1 : STAGES.indexOf(named);
    if (named && target < 0) this.#scan(parcel, named, this.#clock.now());
    else {
      const last = named ? target : doneStages(parcel);
      for (let index = doneStages(parcel); index <= last; index += 1) {
        const stage = STAGES[index];
        if (stage) this.#scan(parcel, stage, this.#clock.now());
      }
    }
    this.#plan(parcel);
    return parcel;
  }

  all(): Parcel[] {
    return this.#parcels.values();
  }

  clear(): void {
    for (const callOff of this.#planned.values()) callOff();
    this.#planned.clear();
    this.#parcels.clear();
  }

  #plan(parcel: Parcel): void {
    const key = keyOf(parcel.carrier, parcel.number);
    this.#planned.get(key)?.();
    this.#planned.delete(key);
    const next = STAGES[doneStages(parcel)];
    if (!next || !parcel.moves) return;
    const since = parcel.events.at(-1)?.at ?? parcel.registeredAt;
    const at = since + (next.hours * HOUR_MS) / this.#speed;
    const callOff = this.#clock.schedule(at, () => {
      this.#scan(parcel, next, at);
      this.#plan(parcel);
    });
    this.#planned.set(key, callOff);
  }

  #scan(parcel: Parcel, stage: Stage, at: number): void {
    parcel.events.push({ stage: stage.name, at, place: placeOf(parcel, stage) });
    this.#parcels.set(keyOf(parcel.carrier, parcel.number), parcel);
    for (const listener of this.#moved) listener(parcel);
  }
}

/** How many stages of the usual way lie behind the parcel. */
function doneStages(parcel: Parcel): number {
  return STAGES.filter((stage) => parcel.events.some((event) => event.stage === stage.name)).length;
}

function placeOf(parcel: Parcel, stage: Stage): string {
  if (stage.name === 'pickup' || stage.name === 'loaded') return parcel.from;
  if (stage.name === 'hub') return pick(HUBS, keyOf(parcel.carrier, parcel.number));
  return parcel.to;
}

function pick(choices: string[], seed: string): string {
  return choices[Math.floor(fraction(seed) * choices.length)] ?? '';
}

function keyOf(carrier: string, number: string): string {
  return `${carrier}:${number}`;
}
