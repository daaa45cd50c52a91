import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { TextInput, maxLength, regex } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { NoticeFields } from './NoticeFields.tsx';
import { OptionFields } from './OptionFields.tsx';
import { VariantFields } from './VariantFields.tsx';

const own = ['slug', 'brand', 'options', 'notice', 'variants'];

/** Everything about a new product that can wait. It opens by itself when something in it is refused. */
export const MoreFields = () => {
  const text = useText();
  const [wanted, setWanted] = useState(false);
  const { errors, submitCount } = useFormState();
  const refused = submitCount > 0 && own.some((field) => field in errors);
  return (
    <Accordion
      expanded={wanted || refused}
      onChange={(_, expanded) => setWanted(expanded)}
      disableGutters
      variant="outlined"
      sx={{ '&&': { borderRadius: 3 }, '&::before': { display: 'none' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />} sx={{ px: { xs: 4, sm: 5 } }}>
        <Box>
          <Typography component="h2" variant="h2">
            {text('products.details')}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {text('products.detailsHint')}
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ px: { xs: 2, sm: 4 }, pb: 4 }}>
        <Stack sx={{ gap: 4 }}>
          <Panel title={text('products.basics')}>
            <Stack sx={{ gap: 4 }}>
              <TextInput
                source="slug"
                label={text('products.slug')}
                helperText={text('products.slugLater')}
                validate={regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, text('products.slugWrong'))}
                fullWidth
              />
              <TextInput
                source="brand"
                label={text('products.brand')}
                helperText={false}
                validate={maxLength(60)}
                fullWidth
              />
            </Stack>
          </Panel>
          <OptionFields />
          <VariantFields savedVariants={[]} />
          <NoticeFields />
        </Stack>
      </AccordionDetails>
    </Accordion>
  );
};
