import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { koreaOutline } from './korea-outline.plugin.ts';

const portBase = Number(process.env.GAMJA_PORT_BASE ?? 8080);
const api = { target: process.env.API_URL ?? `http://127.0.0.1:${portBase + 1}`, changeOrigin: false };
const proxy = { '/admin/v1': api, '/platform/v1': api, '/media': api };

export default defineConfig({
  base: '/',
  plugins: [react(), koreaOutline()],
  server: { proxy },
  preview: { proxy },
  resolve: {
    // The workspace holds two react-routers (the storefront's is newer) and react-admin brings nested copies of its core:
    // two copies would mean two React contexts, and every hook would find an empty one.
    dedupe: [
      'react',
      'react-dom',
      'react-router',
      'ra-core',
      'react-hook-form',
      '@tanstack/react-query',
      '@mui/material',
      '@emotion/react',
    ],
  },
  build: { chunkSizeWarningLimit: 900 },
});
