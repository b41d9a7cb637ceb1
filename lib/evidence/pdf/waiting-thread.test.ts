import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { newFolder } from '@/tests/support/evidence/store-folder'
import { prepareThread, type ThreadSettings, takeThread } from './waiting-thread'

const long = 600_000
const megabytes = 64

function programOf(text: string): string {
  const file = path.join(newFolder(), 'program.mjs')
  writeFileSync(file, text)
  return file
}

const patient = () => ({
  program: programOf(
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => parentPort.postMessage('here'))",
  ),
  megabytes,
})

const taken: Worker[] = []
afterEach(async () => {
  for (const worker of taken.splice(0)) await worker.terminate()
})

function take(settings: ThreadSettings) {
  const worker = takeThread(settings)
  taken.push(worker)
  return worker
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage('question')
  })
}

test('the thread that waits is given once, and the next is a new one', async () => {
  const settings = patient()
  prepareThread(settings, long)
  prepareThread(settings, long)
  const first = take(settings)
  const second = take(settings)
  expect(first.threadId).toBeLessThan(second.threadId)
  expect(await answerOf(first)).toBe('here')
  expect(await answerOf(second)).toBe('here')
})

test('a thread with other settings is not given', async () => {
  const settings = patient()
  prepareThread(settings, long)
  const other = take({ ...settings, megabytes: 32 })
  const waited = take(settings)
  expect(waited.threadId).toBeLessThan(other.threadId)
})

test('a thread that nobody took ends after its time, and the next is a new one', async () => {
  expect(await isNewAfterPreparing(patient(), 1)).toBe(true)
})

test('a thread that breaks while it waits is not given', async () => {
  const program = programOf("throw new Error('broken')")
  expect(await isNewAfterPreparing({ program, megabytes }, long)).toBe(true)
})

/** Tries again while a prepared thread is given: on a slow machine ending takes its time. */
async function isNewAfterPreparing(settings: ThreadSettings, milliseconds: number): Promise<boolean> {
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    prepareThread(settings, milliseconds)
    await setTimeout(200 * attempt)
    if (isNew(settings)) return true
  }
  return false
}

/** Whether a new thread is started, because none waits. */
function isNew(settings: ThreadSettings): boolean {
  const worker = take(settings)
  const started = worker.listenerCount('exit') === 0
  worker.on('error', () => undefined)
  return started
}
