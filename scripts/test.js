// @ts-check
// npm test. Nothing else is loaded before Node is known to be new enough.
import { refuseOldNode } from './refuse-old-node.js'

const complaint = refuseOldNode(process.version)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  import('./test/test.js').then(({ test }) => test())
}
