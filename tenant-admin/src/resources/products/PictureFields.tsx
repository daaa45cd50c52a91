import AddPhotoAlternateOutlined from '@mui/icons-material/AddPhotoAlternateOutlined';
import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { uploadPicture } from '../../api/upload-picture.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PictureTile } from './PictureTile.tsx';
import type { PictureForm, ProductForm } from './product.form.ts';

/** The pictures in their order; the first is the one on the card. */
export const PictureFields = () => {
  const text = useText();
  const { sentence } = useProblemText();
  const notify = useNotify();
  const { setValue } = useFormContext<ProductForm>();
  const images = useWatch<ProductForm, 'images'>({ name: 'images' });
  const picker = useRef<HTMLInputElement>(null);
  const [uploading, setUploading] = useState(0);

  const change = (next: PictureForm[]) => setValue('images', next, { shouldDirty: true });

  const upload = async (files: File[]) => {
    setUploading(files.length);
    try {
      const added = await Promise.all(files.map(uploadPicture));
      change([...images, ...added.map(({ id, url }) => ({ id, url, alt: '' }))]);
    } catch (problem) {
      notify(sentence(problem), { type: 'error' });
    } finally {
      setUploading(0);
    }
  };

  const move = (from: number, to: number) => {
    const next = [...images];
    next.splice(to, 0, ...next.splice(from, 1));
    change(next);
  };

  return (
    <Panel title={text('products.pictures')} hint={text('products.picturesHint')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', gap: 3 }}>
        {images.map((image, index) => (
          <PictureTile
            key={image.id}
            picture={image}
            onLeft={index > 0 ? () => move(index, index - 1) : null}
            onRight={index < images.length - 1 ? () => move(index, index + 1) : null}
            onAlt={(alt) =>
              change(images.map((other) => (other.id === image.id ? { ...other, alt } : other)))
            }
            onRemove={() => change(images.filter((other) => other.id !== image.id))}
          />
        ))}
        <Button
          variant="outlined"
          color="inherit"
          loading={uploading > 0}
          onClick={() => picker.current?.click()}
          sx={{
            aspectRatio: '1',
            flexDirection: 'column',
            gap: 1,
            borderStyle: 'dashed',
            whiteSpace: 'normal',
          }}
        >
          <AddPhotoAlternateOutlined />
          {text('products.addPicture')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-label={text('products.addPicture')}
          multiple
          hidden
          onChange={(event) => {
            void upload([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Box>
    </Panel>
  );
};
