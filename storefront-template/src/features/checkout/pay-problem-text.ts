import type { Texts } from '../../i18n/texts.ts';
import type { PayProblem } from './use-pay.ts';

/** What stopped the payment, in plain words. */
export function payProblemText(problem: PayProblem, texts: Texts): string {
  const words = texts.checkout.errors;
  if (problem.from === 'widget') return words[problem.trouble];
  return texts.shell.problems[problem.code] ?? words.general;
}

/** What ended a payment: Toss's code for it, or trouble that the widget reported. */
export function failureText(code: string, texts: Texts): string {
  if (code === 'cancelled' || code === 'methodMissing' || code === 'termsMissing')
    return texts.checkout.errors[code];
  return texts.checkout.failures[code] ?? texts.checkout.failureGeneral;
}
