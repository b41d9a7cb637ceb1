// Makes property tests draw the same examples in every run, and stop at the first that fails; for runs
// in which only the verdict counts.

import fc from 'fast-check'

fc.configureGlobal({ seed: 20170901, numRuns: 60, endOnFailure: true })
