import 'server-only'
import type { Coded, KeysIn } from '@/lib/core/text/words/words'
import { type FileReader, openReader } from '@/lib/files/apart/open-reader'
import type { ApartReading } from '@/lib/files/apart/read-with'
import { TurnQueue } from '../world/limits/turn-queue'
import { findPublished, findQuestionnaire } from './catalogue'

// Next may load this file more than once; the queue must exist once per process.
const cache = globalThis as typeof globalThis & { thingworthyFiles?: { queue: TurnQueue; read: FileReader } }

/** One file is read at a time; of one person three may wait, of all people twelve. */
const sizes = { atOnce: 1, perKey: 3, perLane: 12 }

/** When every place is taken, some are free again after this many seconds. */
const busySeconds = 5

/** Reads an assessment file in a thread of its own when its turn comes, or refuses at once. */
export async function readInTurn(
  personId: string,
  bytes: Uint8Array,
): Promise<ApartReading | { read: false; retryAfter: number }> {
  cache.thingworthyFiles ??= { queue: new TurnQueue(sizes), read: openReader() }
  const { queue, read } = cache.thingworthyFiles
  const who = { key: personId, isKnown: true }
  const taken = await queue.take(who, () => read(bytes, find))
  return taken?.value ?? { read: false, retryAfter: busySeconds }
}

function find({ id, version }: { id: string; version: string }) {
  const name = `${id}@${version}`
  return findQuestionnaire(name) ?? whyNot(name)
}

function whyNot(pin: string): Coded<KeysIn<'file-problem'>> {
  const retired = findPublished(pin)?.retired
  return retired
    ? { code: 'file-problem.retired', values: { pin, on: retired.on, because: retired.because } }
    : { code: 'file-problem.not-published', values: { pin } }
}
