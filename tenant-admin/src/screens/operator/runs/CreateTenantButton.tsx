import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../../../i18n/use-text.ts';
import { places } from '../frame/operator-nav.ts';

/** Leads to the form that starts a provisioning run. */
export const CreateTenantButton = () => {
  const text = useText();
  return (
    <Button component={Link} to={places.newRun} variant="contained" startIcon={<Add />}>
      {text('operator.tenants.create')}
    </Button>
  );
};
