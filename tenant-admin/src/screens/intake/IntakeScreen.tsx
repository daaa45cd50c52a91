import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { IntakeDone, type Received } from './IntakeDone.tsx';
import { IntakeForm } from './IntakeForm.tsx';

/** How many there are of a product: the step after making it, and later whenever more of it comes in. */
export const IntakeScreen = () => {
  const text = useText();
  const { productId = '' } = useParams();
  const [received, setReceived] = useState<Received | null>(null);
  const product = useQuery({
    queryKey: ['products', 'intake', productId],
    queryFn: () => answer(api.GET('/admin/v1/products/{id}', { params: { path: { id: productId } } })),
  });
  return (
    <>
      <PageHeader
        title={text('intake.title')}
        subtitle={product.data ? text('intake.subtitle', { product: product.data.name }) : undefined}
        back={`/products/${productId}`}
      />
      <Box sx={{ maxWidth: 640 }}>
        <Loaded query={product} skeleton={<PageSkeleton />}>
          {(data) =>
            received ? (
              <IntakeDone product={data} received={received} />
            ) : (
              <IntakeForm product={data} onDone={setReceived} />
            )
          }
        </Loaded>
      </Box>
    </>
  );
};
