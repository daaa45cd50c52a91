import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { answer } from '../../api/answer.ts';
import { api, newIdempotencyKey } from '../../api/client.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { useText } from '../../i18n/use-text.ts';

interface Intake {
  warehouseId: string;
  units: ReadonlyMap<string, number>;
}

/**
 * Books units in, a variant after the other. Each line has one key for as long as it says the same, so a line that went
 * through before a failure is not booked again when the rest is tried once more.
 */
export function useReceive(onDone: (total: number) => void) {
  const text = useText();
  const { sentence } = useProblemText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const keys = useRef(new Map<string, string>());

  const keyOf = (line: string) => {
    const key = keys.current.get(line) ?? newIdempotencyKey();
    keys.current.set(line, key);
    return key;
  };

  return useMutation({
    mutationFn: async ({ warehouseId, units }: Intake) => {
      let done = 0;
      try {
        for (const [variantId, delta] of units) {
          const header = { 'Idempotency-Key': keyOf(`${warehouseId} ${variantId} ${delta}`) };
          const body = { variantId, warehouseId, delta, reason: 'received' as const };
          await answer(api.POST('/admin/v1/stock-adjustments', { params: { header }, body }));
          done += 1;
        }
      } catch (problem) {
        const reason = sentence(problem);
        notify(done > 0 ? text('intake.some', { done, reason }) : reason, {
          type: 'error',
          autoHideDuration: 8000,
        });
        throw problem;
      }
    },
    onSuccess: (_, { units }) => {
      notify(text('intake.saved'), { type: 'success' });
      onDone([...units.values()].reduce((sum, count) => sum + count, 0));
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}
