import { Module } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { DiskStorage } from './disk.storage.ts';
import { setMediaBaseUrl } from './image-view.ts';
import { MediaAdminController } from './media.admin.controller.ts';
import { MediaFilesController } from './media.files.controller.ts';
import { MediaLibrary } from './media.library.ts';
import { MediaStorage } from './media.storage.ts';

/** Pictures: checked, rendered, kept and shown. */
@Module({
  controllers: [MediaAdminController, MediaFilesController],
  providers: [
    MediaLibrary,
    {
      provide: MediaStorage,
      inject: [Config],
      useFactory: async ({ values }: Config) => {
        if (values.MEDIA_STORAGE === 'disk') return new DiskStorage(values.MEDIA_DIR);
        // The SDK is large: a process that keeps its pictures on disk starts without it.
        const { S3Storage } = await import('./s3.storage.ts');
        return new S3Storage({
          bucket: values.S3_BUCKET,
          region: values.S3_REGION,
          endpoint: values.S3_ENDPOINT,
        });
      },
    },
  ],
  exports: [MediaLibrary],
})
export class MediaModule {
  constructor(config: Config) {
    setMediaBaseUrl(config.values.MEDIA_BASE_URL);
  }
}
