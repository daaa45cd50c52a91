import type { PaletteOptions } from '@mui/material/styles';

/** One accent, greens of a potato leaf; everything else is a warm grey. Every pair of text and ground is at least 4.5 to 1. */
export const lightPalette: PaletteOptions = {
  mode: 'light',
  primary: { main: '#24613f', dark: '#1b4a30', light: '#e3efe7', contrastText: '#ffffff' },
  secondary: { main: '#3d403a', contrastText: '#ffffff' },
  success: { main: '#24613f', light: '#e3efe7', contrastText: '#ffffff' },
  info: { main: '#245b8c', light: '#e4eef7', contrastText: '#ffffff' },
  warning: { main: '#8a5300', light: '#fbeed6', contrastText: '#ffffff' },
  error: { main: '#b3261e', light: '#fbe6e4', contrastText: '#ffffff' },
  background: { default: '#f6f6f4', paper: '#ffffff' },
  text: { primary: '#1c1d1a', secondary: '#5c5f57', disabled: '#9b9e95' },
  divider: '#e4e4df',
  action: { hover: '#f0f0ec', selected: '#ebece7', focus: '#e3efe7' },
};

export const darkPalette: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#86cfa2', dark: '#a4dcb9', light: '#22372a', contrastText: '#0e1c13' },
  secondary: { main: '#c8cbc2', contrastText: '#141513' },
  success: { main: '#86cfa2', light: '#22372a', contrastText: '#0e1c13' },
  info: { main: '#8fc0ea', light: '#1e2f3e', contrastText: '#0b1a26' },
  warning: { main: '#e9b765', light: '#3a2d15', contrastText: '#211703' },
  error: { main: '#f2a099', light: '#41211f', contrastText: '#2a0a08' },
  background: { default: '#141513', paper: '#1c1e1b' },
  text: { primary: '#ececea', secondary: '#a6aaa0', disabled: '#6f736a' },
  divider: '#30332e',
  action: { hover: '#252824', selected: '#2a2d28', focus: '#22372a' },
};
