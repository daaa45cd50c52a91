import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useProblemText } from '../i18n/use-problem-text.ts';

interface Options<Answer> {
  /** The sentence of success; none for acts whose effect is plain to see. */
  done?: string;
  onDone?: (answer: Answer) => void;
}

/**
 * One thing a person does by pressing a button. Afterwards everything on the screen is read again, because an act on an
 * order moves stock, shipments and counters with it; a refusal is shown in the server's words.
 */
export function useAct<Input, Answer>(
  act: (input: Input) => Promise<Answer>,
  { done, onDone }: Options<Answer> = {},
) {
  const { sentence } = useProblemText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (done) notify(done, { type: 'success' });
      onDone?.(answer);
      await queryClient.invalidateQueries();
    },
    onError: (problem) => {
      notify(sentence(problem), { type: 'error', autoHideDuration: 8000 });
    },
  });
}
