import { MenuItem, TextField } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../../../i18n/use-text.ts';
import { useTenants } from '../tenants/use-tenants.ts';
import { jobNames } from './job.rules.ts';
import { useJobName } from './use-job-name.ts';

/** Whose jobs, and which. */
export const JobFilters = () => {
  const text = useText();
  const jobName = useJobName();
  const tenants = useTenants().data ?? [];
  return (
    <>
      <Choice
        name="tenant"
        label={text('operator.jobs.tenant')}
        all={text('operator.jobs.allTenants')}
        choices={tenants.map(({ slug, name }) => [slug, name])}
      />
      <Choice
        name="job"
        label={text('operator.jobs.job')}
        all={text('operator.jobs.allJobs')}
        choices={jobNames.map((job) => [job, jobName(job)])}
      />
    </>
  );
};

const Choice = ({
  name,
  label,
  all,
  choices,
}: {
  name: string;
  label: string;
  all: string;
  choices: [value: string, label: string][];
}) => {
  const { filterValues, setFilters } = useListContext();
  const { [name]: chosen = '', ...rest } = filterValues as Record<string, string>;
  // A value that came with the address may not be among the choices (yet); the field must still show it.
  const known = chosen === '' || choices.some(([value]) => value === chosen);
  return (
    <TextField
      select
      value={chosen}
      onChange={({ target }) => setFilters(target.value ? { ...rest, [name]: target.value } : rest)}
      sx={{ minWidth: 180 }}
      slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': label } }}
    >
      <MenuItem value="">{all}</MenuItem>
      {known ? null : <MenuItem value={chosen}>{chosen}</MenuItem>}
      {choices.map(([value, shown]) => (
        <MenuItem key={value} value={value}>
          {shown}
        </MenuItem>
      ))}
    </TextField>
  );
};
