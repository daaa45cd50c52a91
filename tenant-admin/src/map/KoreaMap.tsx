import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { MAP_HEIGHT, MAP_WIDTH, koreaPath } from './korea-projection.ts';

/** The outline of Korea with true coordinates; children are SVG drawn on top of it. */
export const KoreaMap = ({
  label,
  maxHeight = 360,
  children,
}: {
  label: string;
  maxHeight?: number;
  children: ReactNode;
}) => {
  const { palette } = useTheme();
  return (
    <svg
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="img"
      aria-label={label}
      style={{ display: 'block', width: '100%', maxHeight, margin: '0 auto' }}
    >
      <path
        d={koreaPath}
        fill={palette.mode === 'light' ? '#e6e7e0' : '#31352f'}
        stroke={palette.divider}
        strokeWidth={1}
        strokeLinejoin="round"
      />
      {children}
    </svg>
  );
};
