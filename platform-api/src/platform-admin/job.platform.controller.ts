import { Get, Param, Post, Query } from '@nestjs/common';
import { Can, PlatformController, Returns } from '../http/index.ts';
import { idSchema, type Page } from '../kernel/index.ts';
import { jobListSchema, jobQuerySchema, jobViewSchema, type JobQuery, type JobView } from './job.schemas.ts';
import { JobService } from './job.service.ts';
import { slugSchema } from './tenant.schemas.ts';

/** The operators' view of single jobs. */
@PlatformController('jobs')
export class JobPlatformController {
  constructor(private readonly jobs: JobService) {}

  @Get()
  @Can('read', 'Queue')
  @Returns(jobListSchema)
  list(@Query({ schema: jobQuerySchema }) query: JobQuery): Promise<Page<JobView>> {
    return this.jobs.list(query);
  }
}

@PlatformController('tenants/:slug/jobs')
export class TenantJobPlatformController {
  constructor(private readonly jobs: JobService) {}

  /** Begins a failed job anew; again is harmless. */
  @Post(':id/retry')
  @Can('update', 'Queue')
  @Returns(jobViewSchema)
  retry(
    @Param('slug', { schema: slugSchema }) slug: string,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<JobView> {
    return this.jobs.retry(slug, id);
  }
}
