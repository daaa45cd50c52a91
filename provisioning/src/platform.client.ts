import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api/platform.gen.ts';
import { PlatformAway, PlatformRefusal } from './platform.errors.ts';
import type {
  NewRun,
  PreviewLink,
  ProbeResult,
  Run,
  RunPage,
  StepName,
  Tenant,
  TenantDetail,
} from './platform.types.ts';

/** Longer than any step takes; a platform that hangs must not hold a run for ever. */
const TIMEOUT_MS = 60_000;

/** Where the platform is and how this process proves itself to it. */
export interface PlatformAccess {
  readonly platformUrl: string;
  readonly provisioningKey: string;
}

/** An attempt that failed, as it is told to the platform. */
export interface StepFailureReport {
  readonly holder: string;
  readonly message: string;
  /** Null: it cannot succeed. */
  readonly nextAttemptAt: Date | null;
}

/** All that this process knows of the platform: `/platform/v1` over HTTP, by the types of its own document. */
export class PlatformClient {
  private readonly api: Client<paths>;

  constructor({ platformUrl, provisioningKey }: PlatformAccess) {
    this.api = createClient<paths>({
      baseUrl: platformUrl,
      headers: { authorization: `Bearer ${provisioningKey}` },
      fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    });
  }

  /** Starts a run; the same wish again answers the run that is there. */
  start(wish: NewRun): Promise<Run> {
    return read(this.api.POST('/platform/v1/provisioning-runs', { body: wish }));
  }

  /** A page of runs that are not at their end. */
  openRuns(cursor?: string): Promise<RunPage> {
    const query = { state: 'open' as const, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    return read(this.api.GET('/platform/v1/provisioning-runs', { params: { query } }));
  }

  run(id: string): Promise<Run> {
    return read(this.api.GET('/platform/v1/provisioning-runs/{id}', { params: { path: { id } } }));
  }

  /** Takes the run for so long, or keeps it. */
  lease(id: string, holder: string, seconds: number): Promise<Run> {
    const params = { path: { id } };
    return read(
      this.api.POST('/platform/v1/provisioning-runs/{id}/lease', { params, body: { holder, seconds } }),
    );
  }

  /** Whether what the step makes is really there. */
  async isStepDone(id: string, step: StepName): Promise<boolean> {
    const params = { path: { id, step } };
    const { isDone } = await read(
      this.api.GET('/platform/v1/provisioning-runs/{id}/steps/{step}', { params }),
    );
    return isDone;
  }

  applyStep(id: string, step: StepName, holder: string, result?: ProbeResult): Promise<Run> {
    const body = { holder, ...(result === undefined ? {} : { result }) };
    const params = { path: { id, step } };
    return read(this.api.PUT('/platform/v1/provisioning-runs/{id}/steps/{step}', { params, body }));
  }

  undoStep(id: string, step: StepName, holder: string): Promise<Run> {
    const params = { path: { id, step }, query: { holder } };
    return read(this.api.DELETE('/platform/v1/provisioning-runs/{id}/steps/{step}', { params }));
  }

  reportFailure(
    id: string,
    step: StepName,
    { holder, message, nextAttemptAt }: StepFailureReport,
  ): Promise<Run> {
    const params = { path: { id, step } };
    const body = {
      holder,
      message: message.slice(0, 1_000),
      nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    };
    return read(this.api.POST('/platform/v1/provisioning-runs/{id}/steps/{step}/failures', { params, body }));
  }

  /** A link by which a shop that is not open yet can be looked at. */
  previewLink(slug: string): Promise<PreviewLink> {
    return read(this.api.POST('/platform/v1/tenants/{slug}/preview-links', { params: { path: { slug } } }));
  }

  async tenants(): Promise<readonly Tenant[]> {
    const { items } = await read(this.api.GET('/platform/v1/tenants'));
    return items;
  }

  tenant(slug: string): Promise<TenantDetail> {
    return read(this.api.GET('/platform/v1/tenants/{slug}', { params: { path: { slug } } }));
  }

  suspend(slug: string, reason: string): Promise<Tenant> {
    const params = { path: { slug } };
    return read(this.api.POST('/platform/v1/tenants/{slug}/suspend', { params, body: { reason } }));
  }

  resume(slug: string): Promise<Tenant> {
    return read(this.api.POST('/platform/v1/tenants/{slug}/resume', { params: { path: { slug } } }));
  }

  /** The run's news from after the given event on, as a stream of server-sent events. */
  async events(
    id: string,
    lastEventId: string | null,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const params = { path: { id } };
    const headers = {
      accept: 'text/event-stream',
      ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
    };
    const { response } = await answered(
      this.api.GET('/platform/v1/provisioning-runs/{id}/events', {
        params,
        headers,
        signal,
        parseAs: 'stream',
        fetch: (request: Request) => fetch(request, { signal }),
      }),
    );
    if (!response.ok || response.body === null) throw new PlatformRefusal(response.status, null);
    return response.body;
  }
}

/** What openapi-fetch answers with: either data or the problem. */
interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

async function read<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answered(call);
  if (!response.ok || data === undefined) throw new PlatformRefusal(response.status, error);
  return data;
}

/** A gateway that finds nobody behind it says no more than a port that is closed. */
async function answered<Data>(call: Promise<Answer<Data>>): Promise<Answer<Data>> {
  try {
    const answer = await call;
    if ([502, 503, 504].includes(answer.response.status))
      throw new PlatformAway(`status ${answer.response.status}`);
    return answer;
  } catch (error) {
    if (error instanceof PlatformAway) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new PlatformAway(cause instanceof Error ? cause.message : String(cause), { cause: error });
  }
}
