/** The front door of media. */
export { imageView, joinedImage, type AssetColumns } from './image-view.ts';
export {
  chosenImageSchema,
  imageSchema,
  type ChosenImageView,
  type ImageView,
  type MediaAssetView,
} from './image.schemas.ts';
export { MediaLibrary } from './media.library.ts';
export { MediaModule } from './media.module.ts';
export { findAssets, type AssetRow } from './media.queries.ts';
