// One file, one thread: hands over the bytes, gives the questionnaire that is asked for, and waits for the outcome.

import type { Worker } from 'node:worker_threads'
import type { ResolvedAssessment } from '@/lib/core/assessment/resolve-assessment'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import type { FileProblem, ProblemCode } from '@/lib/core/text/problem'
import type { Coded } from '@/lib/core/text/words/words'
import { type Described, type Message, messageSchema, type Wanted } from './messages'

export type ApartReading =
  | { read: true; described: Described; questionnaire: Questionnaire; entries: ResolvedAssessment }
  | { read: false; problems: FileProblem[] }

/** The questionnaire of this id and version, or why there is none. */
export type FindQuestionnaire = (pin: { id: string; version: string }) => Questionnaire | Coded<ProblemCode>

type Order = { bytes: Uint8Array; find: FindQuestionnaire; milliseconds: number }

/** Far longer than a thread takes to start on a busy machine. */
const startMilliseconds = 120_000

/** What the file says, or which limit it went beyond; the thread is of no more use then. */
export async function readWith(
  worker: Worker,
  { bytes, find, milliseconds }: Order,
): Promise<ApartReading | 'too-slow' | 'too-large'> {
  const take = openConversation(worker, find)
  const listening = new AbortController()
  try {
    return await new Promise((resolve, reject) => {
      let timer = setTimeout(
        reject,
        startMilliseconds,
        new Error('The thread that reads files did not start.'),
      )
      listening.signal.addEventListener('abort', () => clearTimeout(timer))
      const hear = (sent: unknown) => {
        try {
          const message = messageSchema.parse(sent)
          if (message.kind === 'reading') {
            clearTimeout(timer)
            timer = setTimeout(resolve, milliseconds, 'too-slow')
          }
          const reading = take(message)
          if (reading) resolve(reading)
        } catch (error) {
          reject(error)
        }
      }
      const fail = (error: unknown) => (isOutOfMemory(error) ? resolve('too-large') : reject(error))
      const exit = (code: number) => reject(new Error(`The thread that reads files ended with code ${code}.`))
      worker.on('message', hear).on('error', fail).on('exit', exit)
      listening.signal.addEventListener('abort', () => {
        worker.off('message', hear).off('error', fail).off('exit', exit)
      })
      worker.postMessage({ bytes })
    })
  } finally {
    listening.abort()
  }
}

/** Answers each message of the thread; the last one is the outcome. */
function openConversation(
  worker: Worker,
  find: FindQuestionnaire,
): (message: Message) => ApartReading | null {
  let questionnaire: Questionnaire | null = null
  return (message) => {
    switch (message.kind) {
      case 'reading':
        return null
      case 'wanted': {
        const found = find({ id: message.id, version: message.version })
        if (!('code' in found)) questionnaire = found
        const wanted: Wanted = 'code' in found ? { problem: found } : { questionnaire: found }
        worker.postMessage(wanted)
        return null
      }
      case 'refused':
        return { read: false, problems: message.problems }
      case 'resolved':
        if (!questionnaire) throw new Error('The thread resolved a file before it had a questionnaire.')
        return { read: true, described: message.described, questionnaire, entries: message.entries }
    }
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
