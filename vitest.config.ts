import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.').replace(/\/$/, ''),
      // The package throws outside a server build; its own empty file is what the build would use.
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    // Left to itself it keeps one core free, which on two cores leaves half of the machine idle.
    maxWorkers: '100%',
    // A test waits for what must come, never for how fast: on a busy machine all take longer.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Where files share what they have loaded (isolate: false), none of them may change what others see.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,cli,components,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/packed-programs.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'structure', include: ['tests/structure/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts', 'tests/examples/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/attacks/**/*.test.ts'],
          globalSetup: ['tests/support/integration-postgres.ts', 'tests/support/packed-programs.ts'],
          setupFiles: ['tests/support/own-database.ts'],
        },
      },
    ],
  },
})
