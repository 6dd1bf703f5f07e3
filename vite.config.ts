// For vitest, and for editors that look here; the commands in src/commands build on the same siteConfig.
import { defineConfig } from 'vitest/config';
import { siteConfig } from './src/site/config.ts';

export default defineConfig({
  ...siteConfig(),
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', '**/node_modules/**'],
    testTimeout: 20_000,
  },
});
