import { isRouteErrorResponse } from 'react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** Shown in place of a page that is missing or could not be made. */
export function BrokenPage({ error }: { error: unknown }) {
  const { texts } = useI18n();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const words = texts.shell.errors;
  return (
    <main id="main" className="page">
      <title>{missing ? words.notFoundTitle : words.brokenTitle}</title>
      <EmptyState
        heading="h1"
        icon={missing ? 'search' : 'alert'}
        title={missing ? words.notFoundTitle : words.brokenTitle}
        text={missing ? words.notFoundText : words.brokenText}
      >
        {missing ? null : <Button onClick={() => globalThis.location.reload()}>{texts.shell.retry}</Button>}
        <ButtonLink to="/" look={missing ? 'primary' : 'secondary'}>
          {texts.shell.goHome}
        </ButtonLink>
        {missing ? (
          <ButtonLink to="/search" look="secondary">
            {texts.shell.search}
          </ButtonLink>
        ) : null}
      </EmptyState>
    </main>
  );
}
