import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { ShopStatus } from '../../api/types.ts';
import { useText } from '../../i18n/use-text.ts';
import { missingSteps, stepBefore, stepScreens } from './start-steps.rules.ts';

/** What stands between the shop and its opening, each thing as the way to it. */
export const WhatIsMissing = ({ shop }: { shop: ShopStatus }) => {
  const text = useText();
  const missing = missingSteps(shop);
  if (missing.length === 0) {
    return <Typography id="what-is-missing">{shop.canOpen ? text('start.openReady') : ''}</Typography>;
  }
  return (
    <Box id="what-is-missing">
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{text('start.openMissing')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {missing.map((key) => (
          <li key={key}>
            <Link component={RouterLink} to={stepScreens[stepBefore(key, missing) ?? key]}>
              {text(`start.item.${key}`)}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
};
