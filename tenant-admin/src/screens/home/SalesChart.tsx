import { useTheme } from '@mui/material/styles';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Home } from '../../api/types.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';

/** Seven bars for this week, a line for the one before. */
export const SalesChart = ({ days, height }: { days: Home['sales']; height: number }) => {
  const text = useText();
  const format = useFormat();
  const { palette } = useTheme();
  const shortWon = new Intl.NumberFormat(format.locale === 'ko' ? 'ko-KR' : 'en-GB', { notation: 'compact' });
  const weekday = (on: string) => format.day(`${on}T00:00:00+09:00`).replace(/^.*?월\s/u, '');

  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={days} margin={{ top: 4, right: 4, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="on"
          tickFormatter={weekday}
          tickLine={false}
          axisLine={false}
          tick={{ fontSize: 12, fill: palette.text.secondary }}
        />
        <YAxis
          tickFormatter={(won: number) => shortWon.format(won)}
          tickLine={false}
          axisLine={false}
          width={48}
          tick={{ fontSize: 12, fill: palette.text.secondary }}
        />
        <Tooltip
          cursor={{ fill: palette.action.hover }}
          formatter={(won) => format.won(Number(won))}
          labelFormatter={(on) => (typeof on === 'string' ? format.day(`${on}T00:00:00+09:00`) : '')}
          contentStyle={{
            background: palette.background.paper,
            border: `1px solid ${palette.divider}`,
            borderRadius: 8,
            fontSize: 13,
          }}
        />
        <Legend iconSize={10} wrapperStyle={{ fontSize: 12 }} />
        <Bar
          dataKey="salesWon"
          name={text('home.thisWeek')}
          fill={palette.primary.main}
          radius={[4, 4, 0, 0]}
          maxBarSize={36}
          isAnimationActive={false}
        />
        <Line
          dataKey="lastWeekWon"
          name={text('home.lastWeek')}
          stroke={palette.text.disabled}
          strokeDasharray="4 4"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
};
