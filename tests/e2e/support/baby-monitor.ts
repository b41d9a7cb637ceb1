import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'

const file = path.resolve(import.meta.dirname, '../../examples/on-1.0.0/release-1.yaml')

type Gaps = { answers?: readonly string[]; facts?: readonly string[] }

/** The first release of the fictional baby monitor as an assessment file of version 1.0.0, without the facts and answers left out. */
export function babyMonitorFile({ answers = [], facts = [] }: Gaps = {}): string {
  const content = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })
  for (const id of answers) take(content.answers, id)
  for (const id of facts) take(content.facts, id)
  return stringify(content)
}

/** A test that asks for what is not there would prove nothing. */
function take(from: Record<string, unknown>, id: string): void {
  if (!(id in from)) throw new Error(`The example does not say ${id}.`)
  delete from[id]
}
