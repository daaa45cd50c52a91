import styles from './sum-list.module.css';

export interface SumRow {
  label: string;
  value: string;
  strong?: boolean;
  faint?: boolean;
}

/** Amounts under each other, the sum last and largest. */
export function SumList({ rows }: { rows: SumRow[] }) {
  return (
    <dl className={`${styles.list} numeric`}>
      {rows.map((row) => (
        <div key={row.label} className={row.strong ? styles.total : row.faint ? styles.faint : styles.row}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
