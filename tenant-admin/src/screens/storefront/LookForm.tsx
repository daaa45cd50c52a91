import { Box, Button, Grid, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Release, ShopStatus } from '../../api/types.ts';
import { useText, type TextKey } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useAct } from '../../ui/use-act.ts';
import { AccentField } from './AccentField.tsx';
import { LookPreview } from './LookPreview.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { LOOK_LIMITS, lookFaults, lookOf, withLook, type LookFault } from './look.rules.ts';

const words = [
  ['logoText', 'look.logoText', 'look.logoTextHint'],
  ['heroTitle', 'look.heroTitle', 'look.heroTitleHint'],
  ['heroSubtitle', 'look.heroSubtitle', 'look.heroSubtitleHint'],
  ['tagline', 'look.tagline', 'look.taglineHint'],
] satisfies [keyof typeof LOOK_LIMITS, TextKey, TextKey][];

const faultTexts = {
  accent: 'look.accentWrong',
  logoText: 'say.required',
  heroTitle: 'say.required',
} satisfies Record<LookFault, TextKey>;

/** The choices on the left, the shop as it will look on the right; publishing makes a new release. */
export const LookForm = ({ live, shop }: { live: Release | undefined; shop: ShopStatus }) => {
  const text = useText();
  const navigate = useNavigate();
  const [look, setLook] = useState(() => lookOf(live?.content, shop.name));
  const faults = lookFaults(look, live?.content);
  const faultOf = (field: string) => {
    const fault = faults.find((name) => name === field);
    return fault ? text(faultTexts[fault]) : undefined;
  };
  const publish = useAct(
    () => {
      const content = withLook(live?.content, look, text('look.newShelf'));
      return answer(
        api.POST('/admin/v1/storefront-releases', { body: { content, note: text('look.note') } }),
      );
    },
    {
      done: text('storefront.publishedDone'),
      onDone: () => void navigate(shop.status === 'preparing' ? '/' : '/storefront'),
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faults.length === 0) publish.mutate();
  };

  return (
    <Grid container spacing={4} component="form" onSubmit={submit} noValidate>
      <Grid size={{ xs: 12, md: 7 }}>
        <Stack sx={{ gap: 4 }}>
          <Panel title={text('look.theme')}>
            <ThemeChoice value={look.themeKey} onChange={(themeKey) => setLook({ ...look, themeKey })} />
          </Panel>
          <Panel title={text('look.accent')} hint={text('look.accentHint')}>
            <AccentField
              value={look.accent}
              error={faultOf('accent')}
              onChange={(accent) => setLook({ ...look, accent })}
            />
          </Panel>
          <Panel title={text('look.words')}>
            <Stack sx={{ gap: 4 }}>
              {words.map(([field, label, hint]) => (
                <TextField
                  key={field}
                  id={`look-${field}`}
                  label={text(label)}
                  value={look[field]}
                  onChange={(event) => setLook({ ...look, [field]: event.target.value })}
                  error={faultOf(field) !== undefined}
                  helperText={faultOf(field) ?? text(hint)}
                  multiline={field === 'heroTitle' || field === 'heroSubtitle'}
                  slotProps={{ htmlInput: { maxLength: LOOK_LIMITS[field] } }}
                  fullWidth
                />
              ))}
            </Stack>
          </Panel>
        </Stack>
      </Grid>
      <Grid size={{ xs: 12, md: 5 }}>
        <Box sx={{ position: { md: 'sticky' }, top: 68 }}>
          <Panel title={text('look.preview')} hint={text('look.previewHint')}>
            <Stack sx={{ gap: 4 }}>
              <LookPreview look={look} />
              <Button
                type="submit"
                variant="contained"
                size="large"
                disabled={faults.length > 0}
                loading={publish.isPending}
              >
                {text('look.publish')}
              </Button>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {text(shop.status === 'open' ? 'look.publishHintOpen' : 'look.publishHint')}
              </Typography>
            </Stack>
          </Panel>
        </Box>
      </Grid>
    </Grid>
  );
};
