import type { Components, Theme } from '@mui/material/styles';

/** Buttons and fields. Labels stand above their field: they stay readable when the field is full or narrow. */
export const controls: Components<Theme> = {
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { borderRadius: 8, whiteSpace: 'nowrap', minHeight: 36, paddingInline: 14 },
      sizeSmall: { minHeight: 32, fontSize: 13, paddingInline: 10 },
      sizeLarge: { minHeight: 52, fontSize: 16, paddingInline: 20 },
      outlined: ({ theme }) => ({
        borderColor: theme.palette.divider,
        backgroundColor: theme.palette.background.paper,
        '&:hover': { borderColor: theme.palette.text.disabled, backgroundColor: theme.palette.action.hover },
      }),
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit' } },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
  MuiFormControl: {
    defaultProps: { variant: 'outlined', size: 'small', margin: 'none' },
    // react-admin asks for this margin on some inputs and not on others; spacing is the layout's business here.
    styleOverrides: { root: { '&.MuiFormControl-marginDense': { marginTop: 0, marginBottom: 0 } } },
  },
  MuiAutocomplete: { defaultProps: { size: 'small' } },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: ({ theme }) => ({
        position: 'static',
        transform: 'none',
        fontSize: 13,
        fontWeight: 500,
        lineHeight: 1.4,
        marginBottom: 6,
        maxWidth: '100%',
        whiteSpace: 'normal',
        color: theme.palette.text.primary,
        '&.Mui-focused': { color: theme.palette.text.primary },
        '&.Mui-error': { color: theme.palette.error.main },
      }),
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.palette.background.paper,
        borderRadius: 8,
        fontSize: 14,
        '& .MuiOutlinedInput-notchedOutline': {
          top: 0,
          borderColor: theme.palette.divider,
          '& legend': { display: 'none' },
        },
        '&:hover:not(.Mui-disabled, .Mui-error, .Mui-focused) .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.palette.text.disabled,
        },
        '@media (max-width: 599px)': { fontSize: 16 },
      }),
      input: { paddingBlock: 8, '&:not(textarea)': { height: '1.45em' }, 'textarea&': { paddingBlock: 0 } },
    },
  },
  MuiFormHelperText: {
    styleOverrides: { root: { marginInline: 0, marginTop: 4, fontSize: 12, '&:empty': { display: 'none' } } },
  },
  MuiChip: {
    styleOverrides: { root: { borderRadius: 8, fontWeight: 500 }, sizeSmall: { height: 22, fontSize: 12 } },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '8px 12px', minWidth: 0, fontSize: 14 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
  MuiToggleButton: {
    styleOverrides: {
      root: { textTransform: 'none', fontWeight: 500, padding: '5px 12px', lineHeight: 1.5 },
    },
  },
};
