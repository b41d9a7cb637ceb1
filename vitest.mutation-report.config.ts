import { mergeConfig } from 'vitest/config'
import base from './vitest.config'

// Mutants of reports are judged by the tests beside them alone, always on the same generated examples. These tests share
// what they have loaded, and wait as long as a busy machine needs, so that a mutant dies by a rule and not by the clock.
export default mergeConfig(
  { ...base, test: {} },
  {
    test: {
      include: ['lib/core/report/**/*.test.ts'],
      setupFiles: ['tests/support/same-examples.ts'],
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  },
)
