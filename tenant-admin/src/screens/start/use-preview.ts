import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';

/**
 * Opens the shop as its staff see it. The tab is opened inside the click, because browsers block what opens later; the link
 * that lets one in is good for a minute and only then asked for.
 */
export function usePreview(): () => void {
  const text = useText();
  const { sentence } = useProblemText();
  const notify = useNotify();

  return useCallback(() => {
    const tab = window.open('', '_blank');
    if (!tab) {
      notify(text('start.previewBlocked'), { type: 'warning', autoHideDuration: 8000 });
      return;
    }
    tab.opener = null;
    tab.document.title = text('start.preview');
    tab.document.body.textContent = text('start.previewOpening');
    answer(api.POST('/admin/v1/shop/preview-links')).then(
      ({ url }) => tab.location.replace(url),
      (problem: unknown) => {
        tab.close();
        notify(text('start.previewFailed', { reason: sentence(problem) }), {
          type: 'error',
          autoHideDuration: 8000,
        });
      },
    );
  }, [text, sentence, notify]);
}
