// How long one person waits for an autosave: the whole way over HTTP to a server of its own on loopback,
// with a database that writes to the disk before it answers. Prints the ratio to our limit.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { withServer } from '../support/with-server'

const limit = 40
const saves = 400
const warmUp = 50
const port = process.env.PORT ?? '4210'
const site = `http://127.0.0.1:${port}`

await withServer({ PORT: port, PUBLIC_URL: site }, async ({ checkout, questionnaires }) => {
  const { prepareDraft } = await import('./prepare-draft')
  const draft = await prepareDraft(questionnaires)
  const server = spawn(process.execPath, ['scripts/start.js'], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await measure(server, draft).finally(() => server.kill('SIGTERM'))
})

type Draft = {
  cookie: string
  personId: string
  assessmentId: string
  answers: { question: string; values: unknown[] }[]
}

async function measure(server: ChildProcess, draft: Draft): Promise<void> {
  await untilHealthy()
  const before = processorTime(server.pid)
  const { times, bare } = await saveOften(draft)
  const spent = (processorTime(server.pid) - before) / (saves + warmUp)
  print(`${saves} saves, one after the other`, times)
  print('a request that asks the database one question, in between', bare)
  console.log(`p95 takes ${(at(times, 0.95) / limit).toFixed(2)} of the limit of ${limit} ms`)
  console.log(`the server worked ${spent.toFixed(1)} ms on each pair of requests; the rest is waiting`)
}

/** Milliseconds of each save and of a bare request after it, sorted; the first ones warm up and are not counted. */
async function saveOften({ cookie, personId, assessmentId, answers }: Draft) {
  const times: number[] = []
  const bare: number[] = []
  const revisions = new Map<string, number>()
  for (let round = 0; round < saves + warmUp; round++) {
    const { question, values } = answers[round % answers.length] ?? { question: '', values: [] }
    const revision = revisions.get(question) ?? 0
    const start = performance.now()
    const reply = await fetch(`${site}/api/assessments/${assessmentId}/answers/${question}`, {
      method: 'PUT',
      headers: {
        cookie,
        origin: site,
        'person-id': personId,
        'if-match': `"${revision}"`,
        'mutation-id': randomUUID(),
      },
      body: JSON.stringify({ value: values[revision % values.length] }),
    })
    const outcome = await reply.text()
    times.push(performance.now() - start)
    if (reply.status !== 200) throw new Error(`${reply.status} ${outcome}`)
    revisions.set(question, revision + 1)
    const again = performance.now()
    await (await fetch(`${site}/api/health`)).text()
    bare.push(performance.now() - again)
  }
  return { times: sorted(times.slice(warmUp)), bare: sorted(bare.slice(warmUp)) }
}

function sorted(times: number[]): number[] {
  return times.toSorted((a, b) => a - b)
}

function at(times: number[], part: number): number {
  return times[Math.floor(times.length * part)] ?? 0
}

function print(what: string, times: number[]): void {
  console.log(`${what}: p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`)
}

/** Milliseconds of processor time a process has used so far, where Linux reports them. */
function processorTime(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function untilHealthy(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const reply = await fetch(`${site}/api/health`).catch(() => null)
    if (reply?.ok) return
    await sleep(500)
  }
  throw new Error('the server did not start')
}
