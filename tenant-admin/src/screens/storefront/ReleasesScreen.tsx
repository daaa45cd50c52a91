import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import { Button, Card, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CanAccess } from 'react-admin';
import { Link } from 'react-router';
import { answer } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RowsSkeleton } from '../../ui/list/RowsSkeleton.tsx';
import { PublishAgain } from './PublishAgain.tsx';
import { ReleaseRow } from './ReleaseRow.tsx';

const RECENT = 50;

/** Every published look of the shop, the live one first, each a click away from being live again. */
export const ReleasesScreen = () => {
  const text = useText();
  const releases = useQuery({
    queryKey: ['storefront-releases'],
    queryFn: () => answer(api.GET('/admin/v1/storefront-releases', { params: { query: { limit: RECENT } } })),
  });
  const live = releases.data?.items.find((release) => release.live);

  return (
    <>
      <PageHeader
        title={text('storefront.title')}
        subtitle={text('storefront.subtitle')}
        actions={
          <>
            {live ? <PublishAgain live={live} /> : null}
            <CanAccess resource="storefront" action="create">
              <Button variant="contained" component={Link} to="/storefront/look">
                {text('look.change')}
              </Button>
            </CanAccess>
          </>
        }
      />
      <Card>
        <Loaded query={releases} skeleton={<RowsSkeleton rows={4} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                icon={StorefrontOutlined}
                title={text('storefront.empty')}
                hint={text('storefront.emptyHint')}
              />
            ) : (
              <Stack component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {items.map((release) => (
                  <ReleaseRow key={release.id} release={release} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Card>
    </>
  );
};
