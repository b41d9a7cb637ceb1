// How fast evidence files of 25 MB are received, examined and kept, beside a bare Node stream that writes the same bytes to
// the disk with their digest; both over HTTP on this machine, both synced. And what memory 200 uploads leave. Prints
// figures beside the limits of issue and docs, never a verdict.

import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { keepFile } from '@/lib/evidence/keep-file'
import { isRefused } from '@/lib/evidence/refusal'
import { openDiskStore } from '@/lib/evidence/store/disk-store'
import { percentile, printBesideLimit } from '../support/figures'
import { memoryOf } from '../support/memory-of'
import { writeBare } from './bare-stream'
import { largeFiles } from './large-files'
import { withUploads } from './with-uploads'

const rounds = 9
const uploads = 200
const leastShare = 0.5
/** Milliseconds between two uploads: long enough for what a server does after one; a person takes longer. */
const pause = 1_000

const folder = mkdtempSync(path.join(process.argv[2] ?? tmpdir(), 'bench-evidence-'))
const organisation = '01a225b6-2f2c-705a-842e-b1301bdc8afd'
const store = openDiskStore({ folder, quota: 2_000_000_000, onDamage: () => undefined })

async function keep(request: IncomingMessage): Promise<void> {
  const order = { organisation, name: 'file', removeMetadata: false }
  const kept = await keepFile({ store, folder }, request, order)
  if (isRefused(kept)) throw new Error(kept.refused.code)
  await store.remove(organisation, kept.digest)
}

const bare = (request: IncomingMessage) => writeBare(request, path.join(folder, 'bare'))

try {
  const files = await largeFiles()
  await withUploads({ '/bare': bare, '/kept': keep }, async (upload) => {
    for (const [name, bytes] of files) await compare(name, bytes, upload)
    const [[, bytes] = ['', Buffer.alloc(0)]] = files
    await watchMemory(bytes, upload)
  })
} finally {
  rmSync(folder, { recursive: true })
}

type Upload = (address: string, bytes: Buffer) => Promise<number>

/** In turns, so that what else the machine does meets both alike. */
async function compare(name: string, bytes: Buffer, upload: Upload): Promise<void> {
  const times: { bare: number[]; kept: number[] } = { bare: [], kept: [] }
  for (let round = 0; round < rounds; round += 1) {
    await setTimeout(pause)
    times.bare.push(await upload('/bare', bytes))
    await setTimeout(pause)
    times.kept.push(await upload('/kept', bytes))
  }
  const [alone, kept] = [percentile(times.bare, 0.5), percentile(times.kept, 0.5)]
  console.log(`${name}, ${bytes.length} bytes: bare ${alone.toFixed(0)} ms, kept ${kept.toFixed(0)} ms`)
  printBesideLimit(`${name}: speed as a share of the bare stream`, alone / kept, leastShare)
}

async function watchMemory(bytes: Buffer, upload: Upload): Promise<void> {
  const resident: number[] = []
  for (let count = 1; count <= uploads; count += 1) {
    await upload('/kept', bytes)
    if (count % 50 === 0) {
      resident.push(memoryOf(process.pid, 'VmRSS'))
      console.log(`resident after ${count} uploads: ${resident.at(-1)?.toFixed(0)} MB`)
    }
  }
  console.log(
    `grown from upload 50 to ${uploads}: ${((resident.at(-1) ?? 0) - (resident[0] ?? 0)).toFixed(0)} MB`,
  )
}
