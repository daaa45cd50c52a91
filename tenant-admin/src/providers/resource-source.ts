import type { RaRecord, SortPayload } from 'react-admin';

export interface PageRequest {
  cursor: string | undefined;
  limit: number;
  filter: Record<string, string | undefined>;
  sort: SortPayload | undefined;
}

export interface PageAnswer<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** How one resource is read and written. Each resource provides its own, typed by the generated client. */
export interface ResourceSource<Row extends RaRecord, Detail extends RaRecord = Row> {
  list?(request: PageRequest): Promise<PageAnswer<Row>>;
  get?(id: string): Promise<Detail>;
  create?(form: object): Promise<Detail>;
  update?(id: string, form: object): Promise<Detail>;
  remove?(id: string): Promise<unknown>;
}
