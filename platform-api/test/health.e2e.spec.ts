import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClient, startApi } from './harness/index.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await startApi();
});
afterAll(async () => {
  await app.close();
});

describe('health', () => {
  it('tells balancers that the process lives without asking who they are', async () => {
    const answer = await new ApiClient(app, 'anything.invalid').get<{ status: string }>('/health/live');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });

  it('is ready when every required part answers', async () => {
    const answer = await new ApiClient(app, 'anything.invalid').get<{ ready: boolean }>('/health/ready');
    expect(answer.body).toMatchObject({ ready: true });
  });

  it('answers an unknown address with a problem document that names the request', async () => {
    const answer = await new ApiClient(app, 'anything.invalid').get('/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('request.not-found');
    expect(answer.headers['x-request-id']).toBe(answer.body.requestId);
  });
});
