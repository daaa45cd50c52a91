import type { password as koPassword } from '../ko/password.ts';
import type { Translated } from '../text-key.ts';

export const password: Translated<typeof koPassword> = {
  welcomeTitle: 'Welcome, %{name}',
  welcomeLead: 'Choose your password for %{shop}.',
  welcomeLeadNoShop: 'Choose your password.',
  resetTitle: 'Choose a new password',
  resetLead: '%{name}, you will sign in with the new password from now on. Other devices are signed out.',
  account: 'E-mail to sign in with',
  new: 'New password',
  hint: 'At least 10 characters. A few words in a row are easy to remember.',
  tooShort: 'At least 10 characters',
  strength: {
    short: '%{left} more characters',
    weak: 'Easy to guess. Try a longer one.',
    fair: 'Good enough',
    strong: 'Strong',
  },
  strengthLabel: 'Strength of the password',
  save: 'Set password and go in',
  checking: 'Checking the link',
  goneTitle: 'This link cannot be used any more',
  goneLead:
    'It was used already or its time is over. If you got more than one mail, use the link in the newest. If you have set your password, just sign in.',
  newLink: 'Get a new link',
  toSignIn: 'Sign in',
  forgot: 'Forgot your password?',
  forgotTitle: 'We will send you a link for a new password',
  forgotLead: 'Enter the e-mail you sign in with.',
  send: 'Send the link',
  sentTitle: 'The mail is on its way',
  sentLead: 'If somebody signs in as %{email}, a mail arrives soon. Its link works for one hour.',
  sentHint: 'If you cannot find it, look into the spam folder.',
  again: 'Send to another e-mail',
  backToSignIn: 'Back to sign-in',
};
