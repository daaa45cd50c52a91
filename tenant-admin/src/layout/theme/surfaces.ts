import type { Components, Theme } from '@mui/material/styles';

/** Papers, tables, dialogs: flat, with hairlines instead of shadows. */
export const surfaces: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { colorScheme: theme.palette.mode },
      body: {
        wordBreak: 'keep-all',
        overflowWrap: 'break-word',
        fontVariantNumeric: 'tabular-nums',
        WebkitFontSmoothing: 'antialiased',
      },
      ':focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          transitionDuration: '0.01ms !important',
        },
      },
    }),
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    // `clip` instead of `hidden`: a card that scrolled would catch the buttons that stick to the screen's edge.
    styleOverrides: { root: { borderRadius: 12, overflow: 'clip' } },
  },
  MuiDialog: {
    styleOverrides: { paper: { borderRadius: 16 } },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '20px 24px 8px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px', gap: 4 } } },
  MuiDrawer: { styleOverrides: { paper: { backgroundImage: 'none' } } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '9px 12px',
        borderColor: theme.palette.divider,
        fontSize: 14,
        lineHeight: 1.45,
      }),
      head: ({ theme }) => ({
        fontSize: 12,
        fontWeight: 500,
        color: theme.palette.text.secondary,
        whiteSpace: 'nowrap',
        paddingBlock: 8,
        backgroundColor: 'transparent',
      }),
    },
  },
  MuiTableRow: { styleOverrides: { root: { '&:last-child td': { borderBottom: 0 } } } },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 300 },
    styleOverrides: { tooltip: { fontSize: 12, borderRadius: 6, padding: '6px 10px' } },
  },
  MuiMenu: { styleOverrides: { paper: { borderRadius: 10, minWidth: 180 } } },
  MuiMenuItem: {
    styleOverrides: { root: { fontSize: 14, minHeight: 36, borderRadius: 6, marginInline: 4 } },
  },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme, ownerState }) => ({
        borderRadius: 10,
        alignItems: 'center',
        ...(ownerState.variant === 'standard' && {
          color: theme.palette.text.primary,
          backgroundColor: theme.palette[ownerState.severity ?? 'info'].light,
        }),
      }),
    },
  },
  MuiSkeleton: { defaultProps: { animation: 'wave' } },
  MuiLink: { defaultProps: { underline: 'hover' } },
};
