import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // The server bundle starts at our own answer function, which wraps React Router's; server.ts runs the finished file.
  environments: { ssr: { build: { rollupOptions: { input: './server/app.ts' } } } },
});
