import { answer } from './answer.ts';
import { api } from './client.ts';
import type { MediaAsset } from './types.ts';

/** Sends one picture; the server renders its sizes. */
export function uploadPicture(file: File): Promise<MediaAsset> {
  const form = new FormData();
  form.append('file', file);
  return answer(
    api.POST('/admin/v1/media', {
      body: { file: file.name },
      // The generated body type knows a file only as text; what is sent is the form.
      bodySerializer: () => form,
    }),
  );
}
