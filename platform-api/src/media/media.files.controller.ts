import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentedClass, OutsideController, Public } from '../http/index.ts';
import { mediaErrors } from './media.errors.ts';
import { MediaStorage } from './media.storage.ts';
import { isFileName } from './renditions.rules.ts';

/** Serves pictures where no content network does. A name stands for one content, so a copy is good for ever. */
@DocumentedClass(({ ApiExcludeController }) => ApiExcludeController())
@OutsideController('media')
export class MediaFilesController {
  constructor(private readonly storage: MediaStorage) {}

  @Get(':folder/:file')
  @Public('Pictures of shops are shown to everybody')
  async file(
    @Param('folder') folder: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isFileName(folder, file)) throw mediaErrors.notFound();
    const etag = `"${file}"`;
    const known = request.headers['if-none-match'] === etag;
    const found = known ? null : await this.storage.open(`${folder}/${file}`);
    if (!known && found === null) throw mediaErrors.notFound();
    void reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
      'x-content-type-options': 'nosniff',
    });
    if (found === null) await reply.status(304).send();
    else
      await reply.headers({ 'content-type': 'image/webp', 'content-length': found.bytes }).send(found.stream);
  }
}
