import { mergeConfig } from 'vitest/config'
import base from './vitest.config'

// Mutants are judged by the tests of the rules alone, and always on the same generated examples:
// otherwise a mutant could survive one day and die the next.
export default mergeConfig(
  { ...base, test: {} },
  {
    test: {
      include: [
        'lib/core/scoring/**/*.test.ts',
        'lib/core/answers/{condition,applicability,facts/fact-implications,facts/fact-conflicts}.test.ts',
        'lib/core/assessment/check/readiness.test.ts',
      ],
      exclude: ['lib/core/scoring/live/browser.test.ts'],
      setupFiles: ['tests/support/same-examples.ts'],
    },
  },
)
