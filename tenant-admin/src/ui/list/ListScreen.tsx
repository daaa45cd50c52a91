import { Card } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, type SortPayload } from 'react-admin';
import { PageHeader } from '../PageHeader.tsx';
import { CursorPager } from './CursorPager.tsx';

interface Props {
  resource: string;
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  sort?: SortPayload;
  children: ReactNode;
}

/** A list page: title, then one card with toolbar, rows and pager. */
export const ListScreen = ({ resource, title, subtitle, actions, sort, children }: Props) => (
  <ListBase resource={resource} perPage={25} sort={sort}>
    <PageHeader title={title} subtitle={subtitle} actions={actions} />
    <Card>
      {children}
      <CursorPager />
    </Card>
  </ListBase>
);
