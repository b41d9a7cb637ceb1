// Runs in a worker thread of its own: reads one assessment file after another, asks for the questionnaire it names,
// and answers with what the file says or with its problems. scripts/pack-reader.js bundles it.

import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { resolveAssessment } from '@/lib/core/assessment/resolve-assessment'
import { readAssessmentBytes } from '../assessment/read-assessment-file'
import { listProblems } from '../content/list-problems'
import type { Message, Wanted } from './messages'

for (;;) {
  const { bytes } = await next<{ bytes: Uint8Array }>()
  post({ kind: 'reading' })
  await answer(bytes)
}

async function answer(bytes: Uint8Array): Promise<void> {
  const reading = readAssessmentBytes(bytes)
  if (!reading.read) return post({ kind: 'refused', problems: reading.problems })
  const { file, placeOf } = reading
  const found = await ask(file.questionnaire)
  if ('problem' in found) {
    const problem = { ...placeOf('questionnaire'), ...found.problem }
    return post({ kind: 'refused', problems: [problem] })
  }
  const { resolved, problems } = resolveAssessment(file, found.questionnaire)
  const { product, release } = file
  if (resolved) return post({ kind: 'resolved', described: { product, release }, entries: resolved })
  post({
    kind: 'refused',
    problems: listProblems(problems.map((each) => ({ ...each, ...placeOf(each.field) }))),
  })
}

function ask({ id, version }: { id: string; version: string }): Promise<Wanted> {
  post({ kind: 'wanted', id, version })
  return next()
}

async function next<T>(): Promise<T> {
  if (!parentPort) throw new Error('This runs in a worker thread only.')
  const [message] = await once(parentPort, 'message')
  return message
}

function post(message: Message): void {
  parentPort?.postMessage(message)
}
