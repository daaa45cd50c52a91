import { defineErrors } from '../kernel/index.ts';

export const identityErrors = defineErrors({
  signInFailed: [
    'identity.sign-in-failed',
    401,
    'The e-mail or the password is not right, or there were too many tries. Wait a few minutes and try again.',
  ],
  signInExpired: [
    'identity.sign-in-expired',
    400,
    'This sign-in is no longer valid. Go back to the shop and start again.',
  ],
  emailTaken: [
    'identity.email-taken',
    409,
    'Somebody with this e-mail is already there. Use another e-mail.',
  ],
  passwordTooShort: ['identity.password-too-short', 400, 'Use a password of at least {min} characters.'],
  linkInvalid: [
    'identity.link-invalid',
    404,
    'This link was used already, has run out or was replaced by a newer one. Ask for a new link.',
  ],
  customerNotFound: ['identity.customer-not-found', 404, 'There is no such customer. Open the list again.'],
  addressNotFound: [
    'identity.address-not-found',
    404,
    'There is no such address. Open your address book again.',
  ],
  tooManyAddresses: [
    'identity.too-many-addresses',
    409,
    'An address book holds {max} addresses. Remove one first.',
  ],
  unlinkRefused: [
    'identity.unlink-refused',
    401,
    'Send the admin key of the Kakao app in the Authorization header.',
  ],
});
