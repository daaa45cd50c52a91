import type { signIn as koSignIn } from '../ko/sign-in.ts';
import type { Translated } from '../text-key.ts';

export const signIn: Translated<typeof koSignIn> = {
  title: 'Welcome back',
  lead: 'This is where you run your shop. Sign in with your e-mail.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'E-mail or password is not right. Check both and try again.',
  slowDown: 'Too many attempts. Try again in a moment.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  operator: 'Do you operate the platform?',
};
