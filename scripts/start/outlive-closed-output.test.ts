import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const address = JSON.stringify(new URL('outlive-closed-output.js', import.meta.url).href)

/** Writes when the reader is gone, waits until the failure has come back, and ends with code 7. */
const writer = `
  process.stdin.once('data', () => {
    console.log('nobody reads this'); console.error('nor this')
    setImmediate(() => { console.error('nor this'); setImmediate(() => process.exit(7)) })
  })
  process.stdout.write('ready')`

test.each([
  [
    'goes on',
    `import(${address}).then(({ outliveClosedOutput }) => { outliveClosedOutput(); ${writer} })`,
    7,
  ],
  ['would end otherwise', writer, 1],
])('a process whose output is read no more %s', async (_, program, code) => {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'pipe'] })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.stderr.destroy()
  child.stdin.write('go')
  expect(await once(child, 'exit')).toEqual([code, null])
})
