import { text } from 'node:stream/consumers'
import { Refusal } from './refusal.js'

/** The other side of run-typescript.js: reads the input, does the work, answers and ends the process. */
export async function answerStep(work: (input: unknown) => Promise<unknown>): Promise<never> {
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
