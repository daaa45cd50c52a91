import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import styles from './preview-banner.module.css';

/** Tells staff that what they see is not public yet. It cannot be dismissed, only the preview can be ended. */
export function PreviewBanner() {
  const { texts } = useI18n();
  const words = texts.shell.preview;
  const [isEnding, setIsEnding] = useState(false);

  async function end(): Promise<void> {
    setIsEnding(true);
    await browserApi.POST('/shop/v1/preview/end').catch(() => undefined);
    globalThis.location.reload();
  }

  return (
    <aside className={styles.banner} aria-label={words.title} data-preview-banner="">
      <p>
        <strong>{words.title}</strong> · {words.text}
      </p>
      <button type="button" disabled={isEnding} onClick={() => void end()}>
        {words.end}
      </button>
    </aside>
  );
}
