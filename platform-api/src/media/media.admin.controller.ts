import { Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AdminController, Can, CurrentTenant, DocumentedRoute, Returns } from '../http/index.ts';
import type { TenantId } from '../kernel/index.ts';
import { mediaAssetSchema, type MediaAssetView } from './image.schemas.ts';
import { mediaErrors } from './media.errors.ts';
import { MediaLibrary } from './media.library.ts';

@AdminController('media')
export class MediaAdminController {
  constructor(private readonly library: MediaLibrary) {}

  @Post()
  @Can('create', 'Media')
  @DocumentedRoute(({ ApiConsumes }) => ApiConsumes('multipart/form-data'))
  @DocumentedRoute(({ ApiBody }) =>
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  )
  @Returns(mediaAssetSchema, 201)
  async upload(@CurrentTenant() tenant: TenantId, @Req() request: FastifyRequest): Promise<MediaAssetView> {
    return this.library.view(tenant, await this.library.store(tenant, await onlyFile(request)));
  }
}

async function onlyFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw mediaErrors.noFile();
  const part = await request.file();
  if (part === undefined) throw mediaErrors.noFile();
  return await part.toBuffer();
}
