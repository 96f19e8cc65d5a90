import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/*
 * The viewer runs under a policy that allows nothing but its own files: no inline script or style,
 * no data: script, no source map to fetch. So everything is emitted as a file of its own.
 */
export default defineConfig({
  root: 'viewer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
});
