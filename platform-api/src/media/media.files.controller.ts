import { Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutsideController, Public } from '../http/index.ts';
import { mediaErrors } from './media.errors.ts';
import { MediaStorage } from './media.storage.ts';
import { isFileName } from './renditions.rules.ts';

/** Serves pictures where no content network does. A name stands for one content, so a copy is good for ever. */
@ApiExcludeController()
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
    void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', etag, 'x-content-type-options': 'nosniff' });
    if (request.headers['if-none-match'] === etag) {
      await reply.status(304).send();
      return;
    }
    const found = await this.storage.open(`${folder}/${file}`);
    if (found === null) {
      void reply.header('cache-control', 'no-store').removeHeader('etag');
      throw mediaErrors.notFound();
    }
    await reply.headers({ 'content-type': 'image/webp', 'content-length': found.bytes }).send(found.stream);
  }
}
