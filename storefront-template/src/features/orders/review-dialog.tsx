import { useState } from 'react';
import { browserApi } from '../../api/browser-api.ts';
import { problemOf } from '../../api/problem.ts';
import type { Order } from '../../api/shapes.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { StarChoice } from './star-choice.tsx';

const SHORTEST = 10;

/** Stars and words about one line of an order. */
export function ReviewDialog({
  line,
  onClose,
  onSent,
}: {
  line: Order['lines'][number] | null;
  onClose: () => void;
  onSent: (lineId: string) => void;
}) {
  const { texts } = useI18n();
  const words = texts.orders.review;
  const toast = useToast();
  const [rating, setRating] = useState(0);
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState<{ rating?: string; body?: string; all?: string }>({});
  const [busy, setBusy] = useState(false);

  async function send(): Promise<void> {
    if (!line) return;
    if (rating === 0) return setProblem({ rating: words.noRating });
    if (body.trim().length < SHORTEST) return setProblem({ body: words.tooShort });
    setProblem({});
    setBusy(true);
    const { data, error } = await browserApi
      .POST('/shop/v1/products/{slug}/reviews', {
        // One review per line: the line's own id is the key, so a second press changes nothing.
        params: { path: { slug: line.productSlug }, header: { 'Idempotency-Key': `review-${line.id}` } },
        body: { orderLineId: line.id, rating, body: body.trim() },
      })
      .catch((cause: unknown) => ({ data: undefined, error: cause }));
    setBusy(false);
    if (!data) {
      return setProblem({ all: texts.shell.problems[problemOf(error).code] ?? texts.shell.errors.network });
    }
    toast({ text: words.sent });
    setRating(0);
    setBody('');
    return onSent(line.id);
  }

  return (
    <Dialog
      open={line !== null}
      title={words.title}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={() => void send()}>
          {words.send}
        </Button>
      }
    >
      <p>
        <strong>{line?.productName}</strong>
      </p>
      <StarChoice label={words.rating} value={rating} error={problem.rating} onChange={setRating} />
      <TextArea
        label={words.body}
        hint={words.bodyHint}
        error={problem.body}
        maxLength={1000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      {problem.all ? <p role="alert">{problem.all}</p> : null}
    </Dialog>
  );
}
