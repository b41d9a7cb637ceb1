import { mergeConfig } from 'vitest/config'
import base from './vitest.config'

// Mutants of reports are judged by the tests of reports alone, always on the same generated examples.
export default mergeConfig(
  { ...base, test: {} },
  {
    test: {
      include: ['lib/core/report/**/*.test.ts', 'tests/content/report.test.ts'],
      setupFiles: ['tests/support/same-examples.ts'],
    },
  },
)
