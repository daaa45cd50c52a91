import { defineErrors } from '../kernel/index.ts';

export const mediaErrors = defineErrors({
  notFound: ['media.not-found', 404, 'There is no such picture.'],
  noFile: ['media.no-file', 400, 'Send one picture as multipart/form-data in the field "file".'],
  notAPicture: [
    'media.not-a-picture',
    415,
    'The file is not a JPEG, PNG, WebP or AVIF picture. Choose another file.',
  ],
  tooManyPixels: [
    'media.too-many-pixels',
    413,
    'The picture has more than {max} megapixels. Make it smaller first.',
  ],
});
