import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { browserApi } from '../../api/browser-api.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilterFields } from './filter-fields.tsx';
import { conditionsOf, withConditions, type ListConditions } from './list-conditions.rules.ts';
import { fetchProducts, type ListSource } from './list-source.ts';

const PAUSE_MS = 250;

interface FilterDialogProps {
  source: ListSource;
  open: boolean;
  onClose: () => void;
}

/** The filters in a sheet; its button says how many products the choice would show before it is made. */
export function FilterDialog(props: FilterDialogProps) {
  const { search } = useLocation();
  // Opened again or with another address, the draft starts from what is in force.
  return <FilterSheet key={`${String(props.open)} ${search}`} {...props} />;
}

function FilterSheet({ source, open, onClose }: FilterDialogProps) {
  const { texts } = useI18n();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [draft, setDraft] = useState<ListConditions>(() => conditionsOf(new URLSearchParams(search)));
  const total = useTotal(source, draft, open);

  return (
    <Dialog
      open={open}
      title={texts.catalog.filters}
      onClose={onClose}
      footer={
        <>
          <Button
            look="secondary"
            onClick={() =>
              setDraft({ ...draft, minPrice: null, maxPrice: null, onSale: false, inStock: false })
            }
          >
            {texts.catalog.reset}
          </Button>
          <Button
            onClick={() => {
              onClose();
              void navigate(withConditions(new URLSearchParams(search), draft), { preventScrollReset: true });
            }}
          >
            {total === null ? texts.catalog.apply : texts.catalog.showCount(total)}
          </Button>
        </>
      }
    >
      <FilterFields draft={draft} onChange={setDraft} />
    </Dialog>
  );
}

function useTotal(source: ListSource, draft: ListConditions, open: boolean): number | null {
  const [total, setTotal] = useState<number | null>(null);
  const { category, search } = source;
  useEffect(() => {
    if (!open) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      fetchProducts(browserApi, { category, search }, draft, { limit: 1 })
        .then((page) => current && setTotal(page?.total ?? null))
        // Without a number the button still applies the filters.
        .catch(() => current && setTotal(null));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [category, search, draft, open]);
  return total;
}
