import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Database, isoInstant, readJson } from '../database/index.ts';
import { Clock, toPage, type Page } from '../kernel/index.ts';
import { platformAdminErrors } from './platform-admin.errors.ts';
import {
  findRun,
  findRunPage,
  findRunsOfSlug,
  findSteps,
  isAfter,
  type RunRow,
  type StepRow,
} from './provisioning-run.queries.ts';
import type { RunQuery, RunView, StepView } from './provisioning-run.schemas.ts';

/** Provisioning runs as operators and the provisioning process see them. */
@Injectable()
export class ProvisioningRunReader {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws platform.run-not-found */
  async run(id: string): Promise<RunView> {
    const row = await findRun(this.database.db, id);
    if (row === undefined) throw platformAdminErrors.runNotFound();
    const [view] = await this.views([row]);
    if (view === undefined) throw platformAdminErrors.runNotFound();
    return view;
  }

  async list(query: RunQuery): Promise<Page<RunView>> {
    const rows = await findRunPage(this.database.db, query);
    const views = new Map((await this.views(rows.slice(0, query.limit))).map((view) => [view.id, view]));
    const page = toPage(
      rows,
      query.limit,
      (row) => [row.created_at, row.id],
      (row) => views.get(row.id),
    );
    return { items: page.items.filter((view) => view !== undefined), nextCursor: page.nextCursor };
  }

  /** The runs that a slug had, the newest first. */
  async ofSlug(slug: string): Promise<RunView[]> {
    return await this.views(await findRunsOfSlug(this.database.db, slug));
  }

  private async views(rows: readonly RunRow[]): Promise<RunView[]> {
    const steps = await findSteps(
      this.database.db,
      rows.map((row) => row.id),
    );
    const ofRun = Map.groupBy(steps, (step) => step.run_id);
    return rows.map((row) => this.view(row, ofRun.get(row.id) ?? []));
  }

  private view(row: RunRow, steps: readonly StepRow[]): RunView {
    const { name, plan, owner } = readJson(row.asked_for);
    const isLeased = isAfter(row.lease_until, this.clock.now());
    return {
      id: row.id,
      slug: row.slug,
      name,
      plan,
      owner,
      state: row.state,
      steps: steps.map(stepView),
      requestedBy: row.requested_by,
      createdAt: isoInstant(row.created_at),
      startedAt: isoInstant(row.started_at),
      finishedAt: isoInstant(row.finished_at),
      url: this.config.shopUrl(row.slug),
      failure: row.failure,
      leaseHolder: isLeased ? row.lease_holder : null,
    };
  }
}

function stepView(row: StepRow): StepView {
  return {
    name: row.step,
    position: row.position,
    state: row.state,
    attempts: row.attempts,
    failure: row.failure,
    nextAttemptAt: isoInstant(row.next_attempt_at),
    startedAt: isoInstant(row.started_at),
    finishedAt: isoInstant(row.finished_at),
  };
}
