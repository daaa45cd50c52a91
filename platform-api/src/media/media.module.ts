import { Module } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { DiskStorage } from './disk.storage.ts';
import { setMediaBaseUrl } from './image-view.ts';
import { MediaAdminController } from './media.admin.controller.ts';
import { MediaFilesController } from './media.files.controller.ts';
import { MediaLibrary } from './media.library.ts';
import { MediaStorage } from './media.storage.ts';
import { S3Storage } from './s3.storage.ts';

/** Pictures: checked, rendered, kept and shown. */
@Module({
  controllers: [MediaAdminController, MediaFilesController],
  providers: [
    MediaLibrary,
    {
      provide: MediaStorage,
      inject: [Config],
      useFactory: ({ values }: Config) =>
        values.MEDIA_STORAGE === 's3'
          ? new S3Storage({
              bucket: values.S3_BUCKET,
              region: values.S3_REGION,
              endpoint: values.S3_ENDPOINT,
            })
          : new DiskStorage(values.MEDIA_DIR),
    },
  ],
  exports: [MediaLibrary],
})
export class MediaModule {
  constructor(config: Config) {
    setMediaBaseUrl(config.values.MEDIA_BASE_URL);
  }
}
