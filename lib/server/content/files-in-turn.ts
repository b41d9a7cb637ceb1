import 'server-only'
import { type FileReader, openReader } from '@/lib/files/apart/open-reader'
import type { ApartReading } from '@/lib/files/apart/read-with'
import type { Person } from '../identity/person'
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
  person: Person,
  bytes: Uint8Array,
): Promise<ApartReading | { read: false; retryAfter: number }> {
  cache.thingworthyFiles ??= { queue: new TurnQueue(sizes), read: openReader() }
  const { queue, read } = cache.thingworthyFiles
  const who = { key: person.id, isKnown: true }
  const taken = await queue.take(who, () => read(bytes, find))
  return taken?.value ?? { read: false, retryAfter: busySeconds }
}

function find({ id, version }: { id: string; version: string }) {
  const name = `${id}@${version}`
  return findQuestionnaire(name) ?? whyNot(name)
}

function whyNot(name: string): string {
  const retired = findPublished(name)?.retired
  return retired
    ? `${name} has been retired since ${retired.on}: ${retired.because} Start with a later version, or carry an assessment over.`
    : `There is no published questionnaire ${name} here. Name one that is.`
}
