// In the place of lib/pdf/child/render.js: notes each order in a file and answers only those that ask for it.
// `data` is JSON of { log, does }: 'answer', 'hang' or 'end'.

import { appendFileSync } from 'node:fs'

process.on('message', ({ id, data, isPlain }) => {
  const { log, does } = JSON.parse(data)
  appendFileSync(log, `${does}${isPlain ? ' plain' : ''}\n`)
  if (does === 'answer') process.send?.({ id, pdf: new Uint8Array([1]) })
  if (does === 'end') process.exit(1)
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
