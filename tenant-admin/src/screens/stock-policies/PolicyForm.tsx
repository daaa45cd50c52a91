import { Box, Button, Stack } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NumberInput, maxValue, minValue, useCanAccess, useNotify } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { PolicyDefaults, PolicyInput } from '../../api/types.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RecordForm } from '../../ui/form/RecordForm.tsx';
import { PolicyEffect } from './PolicyEffect.tsx';
import { PolicySentence } from './PolicySentence.tsx';
import { effective, policyFields } from './policy.rules.ts';

interface Props {
  policy: PolicyInput;
  /** What applies where the policy says nothing, most specific first. */
  wider: PolicyInput[];
  defaults: PolicyDefaults;
  place: string;
}

const units = [minValue(0), maxValue(1_000_000)];

/** What the server takes, told before anything is sent. Made once: a new validator on each render would loop. */
const limits = {
  safetyStock: units,
  holdMinutes: [minValue(5), maxValue(1_440)],
  lowStockAt: units,
  oversellLimit: units,
  unpaidSharePercent: [minValue(1), maxValue(100)],
} satisfies Record<(typeof policyFields)[number], unknown>;

/** A sentence that says what the numbers mean, the numbers, and what saving them would change today. */
export const PolicyForm = ({ policy, wider, defaults, place }: Props) => {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();

  const save = async (entered: PolicyInput) => {
    await answer(api.PUT('/admin/v1/stock-policies', { body: entered }));
    notify(text('say.saved'), { type: 'success' });
    await queryClient.invalidateQueries();
  };

  return (
    <RecordForm<PolicyInput> resource="stock-policies" values={policy} onSave={save}>
      <Panel>
        <Stack sx={{ gap: 5 }}>
          <PolicySentence wider={wider} defaults={defaults} place={place} />
          <Fields policy={policy} inherited={effective(wider, defaults)} />
          <Preview />
        </Stack>
      </Panel>
    </RecordForm>
  );
};

const Fields = ({ policy, inherited }: { policy: PolicyInput; inherited: PolicyDefaults }) => {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 4 }}>
      {policyFields.map((field) => (
        <NumberInput
          key={field}
          source={field}
          label={text(`policies.${field}`)}
          helperText={text(`policies.${field}Hint`)}
          placeholder={
            policy.scope === 'shop'
              ? String(inherited[field])
              : text('policies.inherited', { value: inherited[field] })
          }
          validate={limits[field]}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      ))}
    </Box>
  );
};

const Preview = () => {
  const text = useText();
  const { getValues, trigger } = useFormContext<PolicyInput>();
  const { sentence } = useProblemText();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource: 'stock-policies', action: 'edit' });
  const preview = useMutation({
    mutationFn: () => answer(api.POST('/admin/v1/stock-policies/preview', { body: getValues() })),
    onError: (problem) => notify(sentence(problem), { type: 'error', autoHideDuration: 8000 }),
  });
  const show = async () => {
    if (await trigger()) preview.mutate();
  };
  if (!canAccess) return null;
  return (
    <Stack sx={{ gap: 3, alignItems: 'flex-start' }}>
      <Button variant="outlined" color="inherit" loading={preview.isPending} onClick={() => void show()}>
        {text('policies.preview')}
      </Button>
      {preview.data ? <PolicyEffect preview={preview.data} /> : null}
    </Stack>
  );
};
