import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { Box, Button, IconButton, Stack } from '@mui/material';
import { TextInput } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { ProductForm } from './product.form.ts';

/** The rows of the product information table that the law asks for. */
export const NoticeFields = () => {
  const text = useText();
  const { fields, append, remove } = useFieldArray<ProductForm, 'notice'>({ name: 'notice' });
  return (
    <Panel
      title={text('products.notice')}
      hint={text('products.noticeHint')}
      action={
        <Button size="small" startIcon={<Add />} onClick={() => append({ label: '', value: '' })}>
          {text('products.addNotice')}
        </Button>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {fields.map((row, index) => (
          <Box key={row.id} sx={rowSx}>
            <TextInput
              source={`notice.${index}.label`}
              label={false}
              placeholder={text('products.noticeLabel')}
              slotProps={{ htmlInput: { 'aria-label': text('products.noticeLabel') } }}
              helperText={false}
            />
            <TextInput
              source={`notice.${index}.value`}
              label={false}
              placeholder={text('products.noticeValue')}
              slotProps={{ htmlInput: { 'aria-label': text('products.noticeValue') } }}
              helperText={false}
              fullWidth
            />
            <IconButton aria-label={text('act.remove')} onClick={() => remove(index)}>
              <Close fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Stack>
    </Panel>
  );
};

/** Side by side on a desk; on a phone the name stands above its content, with the button beside both. */
const rowSx = {
  display: 'grid',
  columnGap: 2,
  rowGap: 1,
  alignItems: 'start',
  gridTemplateColumns: { xs: '1fr auto', sm: '2fr 3fr auto' },
  '& > div:first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
};
