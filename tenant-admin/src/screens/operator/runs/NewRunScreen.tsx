import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import { useForm, type UseFormRegisterReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { startRun } from '../../../api/platform-calls.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useProblemText } from '../../../i18n/use-problem-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { places } from '../frame/operator-nav.ts';
import { usePlanName } from '../frame/use-plan-name.ts';
import { useTenants } from '../tenants/use-tenants.ts';
import { fieldFaults } from './new-run.rules.ts';
import type { NewRun } from './new-run.rules.ts';
import { SlugField } from './SlugField.tsx';
import { suggestSlugs } from './slug.rules.ts';

const plans = ['standard'];
const NAME_MAX = 80;
const EMAIL_MAX = 190;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Asks for a new tenant; what comes of it is watched on the run's page. */
export const NewRunScreen = () => {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const planName = usePlanName();
  const { sentence, fieldSentences } = useProblemText();
  const taken = useTenants().data?.map(({ slug }) => slug) ?? [];
  const form = useForm<NewRun>({
    defaultValues: { name: '', slug: '', plan: 'standard', ownerName: '', ownerEmail: '' },
  });
  const { register, formState, setValue, setFocus, getFieldState, setError } = form;
  const { errors, isSubmitted, isSubmitting } = formState;

  // On arrival only: a ref that takes the focus would take it back from the other fields.
  useEffect(() => setFocus('name'), [setFocus]);

  const followName = (name: string) => {
    if (getFieldState('slug').isDirty) return;
    setValue('slug', suggestSlugs(name, taken)[0] ?? '', { shouldValidate: isSubmitted });
  };

  const submit = async ({ ownerName, ownerEmail, ...asked }: NewRun) => {
    try {
      const owner = { name: ownerName.trim(), email: ownerEmail.trim() };
      const run = await startRun({ ...asked, name: asked.name.trim(), owner });
      await navigate(places.run(run.id));
    } catch (problem) {
      const faults = fieldFaults(
        problem instanceof ApiProblem ? problem.code : null,
        fieldSentences(problem),
        {
          taken: text('operator.form.fault.taken'),
          refused: text('operator.form.fault.refused'),
        },
      );
      for (const [field, message] of faults) setError(field, { message }, { shouldFocus: true });
      if (faults.length === 0) notify(sentence(problem), { type: 'error', autoHideDuration: 8000 });
    }
  };

  const required = text('say.required');
  return (
    <>
      <PageHeader
        title={text('operator.form.title')}
        subtitle={text('operator.form.subtitle')}
        back={places.tenants}
      />
      <Stack
        component="form"
        noValidate
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
        sx={{ gap: 4, maxWidth: 640 }}
      >
        <Panel title={text('operator.form.shop')}>
          <Stack sx={{ gap: 4 }}>
            <TextField
              id="name"
              label={text('operator.form.name')}
              required
              fullWidth
              error={!!errors.name}
              helperText={errors.name?.message ?? text('operator.form.nameHint')}
              slotProps={{ htmlInput: { maxLength: NAME_MAX, autoComplete: 'off' } }}
              {...withRef(
                register('name', {
                  validate: (value) => value.trim() !== '' || required,
                  onChange: ({ target }: { target: HTMLInputElement }) => followName(target.value),
                }),
              )}
            />
            <SlugField form={form} taken={taken} />
            <TextField
              id="plan"
              label={text('operator.form.plan')}
              select
              defaultValue="standard"
              {...withRef(register('plan'))}
            >
              {plans.map((plan) => (
                <MenuItem key={plan} value={plan}>
                  {planName(plan)}
                </MenuItem>
              ))}
            </TextField>
          </Stack>
        </Panel>
        <Panel title={text('operator.form.owner')}>
          <Stack sx={{ gap: 4 }}>
            <TextField
              id="owner-name"
              label={text('operator.form.ownerName')}
              required
              fullWidth
              error={!!errors.ownerName}
              helperText={errors.ownerName?.message}
              slotProps={{ htmlInput: { maxLength: NAME_MAX, autoComplete: 'off' } }}
              {...withRef(register('ownerName', { validate: (value) => value.trim() !== '' || required }))}
            />
            <TextField
              id="owner-email"
              type="email"
              label={text('operator.form.ownerEmail')}
              required
              fullWidth
              error={!!errors.ownerEmail}
              helperText={errors.ownerEmail?.message ?? text('operator.form.ownerEmailHint')}
              slotProps={{ htmlInput: { maxLength: EMAIL_MAX, autoComplete: 'off' } }}
              {...withRef(
                register('ownerEmail', {
                  required,
                  validate: (value) => emailShape.test(value.trim()) || text('operator.form.emailFault'),
                }),
              )}
            />
          </Stack>
        </Panel>
        <Button
          type="submit"
          variant="contained"
          size="large"
          loading={isSubmitting}
          sx={{ alignSelf: { xs: 'stretch', sm: 'flex-start' } }}
        >
          {text('operator.form.submit')}
        </Button>
      </Stack>
    </>
  );
};

/** react-hook-form's ref belongs to the input itself, not to the box around it. */
function withRef({ ref, ...rest }: UseFormRegisterReturn) {
  return { ...rest, inputRef: ref };
}
