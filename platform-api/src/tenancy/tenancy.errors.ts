import { defineErrors } from '../kernel/index.ts';

export const tenancyErrors = defineErrors({
  unknownHost: [
    'tenancy.unknown-host',
    401,
    'No shop answers at this address. Check the spelling of the host name.',
  ],
  hostNotOurs: ['tenancy.host-not-ours', 404, 'Neither the portal nor a shop answers at this host name.'],
  notOpen: [
    'tenancy.not-open',
    403,
    'This shop is still being prepared. Come back when its owner has opened it.',
  ],
  suspended: [
    'tenancy.suspended',
    403,
    'This shop is closed by the platform. Its owner can ask support for the reason.',
  ],
});
