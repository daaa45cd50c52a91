import { useI18n } from '../../i18n/i18n-context.ts';
import { STEPS, type Step } from './parcel-steps.rules.ts';
import styles from './orders.module.css';

/** The five stations with the one it is at; for a screen reader a list whose current item says so. */
export function ParcelSteps({ step }: { step: Step }) {
  const { texts } = useI18n();
  const at = STEPS.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={texts.orders.progress}>
      {STEPS.map((one, index) => (
        <li
          key={one}
          className={index <= at ? styles.reached : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {texts.orders.steps[one]}
        </li>
      ))}
    </ol>
  );
}
