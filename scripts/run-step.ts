import { text } from 'node:stream/consumers'
import { Refusal } from './refusal.js'

/** The process started by run-typescript.js: reads the input, does the work, writes the result and ends the process. */
export async function runStep(work: (input: unknown) => Promise<unknown>): Promise<never> {
  try {
    await say({ value: await work(JSON.parse(await text(process.stdin))) })
    process.exit(0)
  } catch (error) {
    if (error instanceof Refusal) await say({ refusal: error.message })
    else console.error(error)
    process.exit(1)
  }
}

function say(answer: { value: unknown } | { refusal: string }): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(JSON.stringify(answer), () => resolve())
  })
}
