// @ts-check
// npm start, and with --dev npm run dev. Nothing else is loaded before Node is known to be new enough.
import { refuseOldNode } from './refuse-old-node.js'

const complaint = refuseOldNode(process.version)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  import('./start/start.js').then(({ start }) => start({ isDev: process.argv.includes('--dev') }))
}
