import type { ReceivedProblem } from '@/lib/core/text/problem'
import { newChange, type PendingSave } from '../sending/pending-save'
import { listPending } from '../sending/pending-saves'
import { saveSender } from '../sending/save-sender'
import type { Sent } from '../sending/send-save'
import { otherLiveTabs } from '../session/live-tabs'
import { savedSince } from './known-entries'
import { isUnsaved, needsPerson, type SaveStatus, saveStatusFrom } from './save-status'

/** Whose entries of which assessment, and how one of this kind is understood. */
export type EntryKind<Value> = {
  personId: string
  assessmentId: string
  kind: PendingSave['kind']
  /** A value as the server, or this browser, gives it back; null where it is none. */
  read: (value: unknown) => Value | null
}

export type EntryStart<Value> = { id: string; value: Value | null; revision: number }

/** What is in the fields of an entry, and how often they were filled from outside: they are rendered again with it. */
export type EntryFieldState<Value> = { epoch: number; value: Value | null }

type Entry<Value> = {
  id: string
  value: Value | null
  revision: number
  fieldState: EntryFieldState<Value>
  status: SaveStatus<Value>
  pending: PendingSave | null
  later: PendingSave[]
  rest: ReturnType<typeof setTimeout> | undefined
}

/** Milliseconds after which a person may go on although the server is silent: what waits is kept in the browser. */
const maxWaitMs = 3000
const untouched = { kind: 'untouched' } as const

/** The facts, or the lines of the plan, of one page: what they say, how each is saved, and who listens. */
export class EntryStore<Value> {
  readonly of: EntryKind<Value>
  #entries: Map<string, Entry<Value>>
  #listeners = new Set<() => void>()

  constructor(of: EntryKind<Value>, starts: readonly EntryStart<Value>[]) {
    this.of = of
    this.#entries = new Map(starts.map((start) => [start.id, entryFrom(of, start)]))
  }

  /** Listens to what becomes of what was sent, until the page is left. */
  connect(): () => void {
    return saveSender.listen((pending, sent) => this.#receive(pending, sent))
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  statusOf = (id: string): SaveStatus<Value> => this.#entries.get(id)?.status ?? untouched

  fieldStateOf = (id: string): EntryFieldState<Value> | undefined => this.#entries.get(id)?.fieldState

  valueOf = (id: string): Value | null => this.#entries.get(id)?.value ?? null

  get everythingIsSaved(): boolean {
    return [...this.#entries.values()].every(({ status }) => !isUnsaved(status))
  }

  /** Entries at which the person has to do something, in order. */
  get needingAttention(): string[] {
    return [...this.#entries.values()].filter(({ status }) => needsPerson(status)).map(({ id }) => id)
  }

  /** Takes note of what is in the fields now, and sends it once the person has rested for so many milliseconds. */
  change(id: string, value: Value | null, restFor: number): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    entry.value = value
    clearTimeout(entry.rest)
    entry.rest = setTimeout(() => this.commit(id), restFor)
    this.#show(entry, { kind: 'changed' })
  }

  /** What is in the fields cannot be sent as it is. */
  refuse(id: string, problems: readonly ReceivedProblem[]): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    clearTimeout(entry.rest)
    this.#dropPending(entry)
    this.#show(entry, { kind: 'invalid', problems })
  }

  commit(id: string): void {
    const entry = this.#entries.get(id)
    if (entry?.status.kind === 'changed') this.#save(entry)
  }

  commitAll(): void {
    for (const id of this.#entries.keys()) this.commit(id)
  }

  /** Sends again what the server refused: another entry may have changed. What was refused in the page itself has no pending change. */
  retryRefused(): void {
    for (const entry of this.#entries.values())
      if (entry.status.kind === 'invalid' && entry.pending) this.#save(entry)
  }

  /** Waits until the server has answered everything that was sent, but no longer than a few seconds. */
  async waitForPendingSaves(): Promise<void> {
    const isSending = () => [...this.#entries.values()].some(({ status }) => status.kind === 'saving')
    const until = Date.now() + maxWaitMs
    while (isSending() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** After a conflict: either choice builds on what the other person wrote. */
  choose(id: string, whose: 'mine' | 'theirs'): void {
    const entry = this.#entries.get(id)
    if (entry?.status.kind !== 'conflict') return
    const { theirs, revision, at } = entry.status
    entry.revision = revision
    if (whose === 'mine') this.#save(entry)
    else this.#take(entry, theirs, at)
  }

  /** Takes up what an earlier visit could not send. What another tab still has to send is left to it. */
  async resume(): Promise<void> {
    const live = await otherLiveTabs()
    for (const pending of await listPending(this.of.personId, this.of.assessmentId)) {
      if (pending.kind !== this.of.kind || live.has(pending.tab)) continue
      const entry = this.#entries.get(pending.entry)
      if (entry) entry.later.push(pending)
      else saveSender.enqueue(pending)
    }
    for (const entry of this.#entries.values()) if (entry.status.kind === 'untouched') this.#takeUp(entry)
  }

  #take(entry: Entry<Value>, theirs: Value | null, at: string): void {
    this.#dropPending(entry)
    this.#fill(entry, theirs, { kind: 'saved', at })
    this.#takeUp(entry)
  }

  #dropPending(entry: Entry<Value>): void {
    if (entry.pending) saveSender.discard(entry.pending)
    entry.pending = null
  }

  #takeUp(entry: Entry<Value>): void {
    const pending = entry.later.shift()
    if (!pending) return
    entry.pending = pending
    this.#fill(entry, this.of.read(pending.value), { kind: 'waiting' })
    saveSender.enqueue(pending)
  }

  #save(entry: Entry<Value>): void {
    clearTimeout(entry.rest)
    const { personId, assessmentId, kind } = this.of
    const named = { personId, assessmentId, kind, entry: entry.id, baseRevision: entry.revision }
    const before = entry.pending
    entry.pending = { ...named, ...newChange(named), value: entry.value }
    if (before && before.key !== entry.pending.key) saveSender.discard(before)
    this.#show(entry, { kind: 'saving' })
    saveSender.enqueue(entry.pending)
  }

  #receive(pending: PendingSave, sent: Sent): void {
    if (pending.kind !== this.of.kind || pending.assessmentId !== this.of.assessmentId) return
    const entry = this.#entries.get(pending.entry)
    if (!entry || (entry.pending && entry.pending.key !== pending.key)) return
    if (sent.saved) entry.revision = sent.revision
    // A newer change has an outcome of its own.
    if (entry.status.kind === 'changed') return
    if (sent.saved) entry.pending = null
    this.#show(entry, saveStatusFrom(sent, this.of.read))
    if (!sent.saved) return
    this.#takeUp(entry)
    if (!sent.unchanged) this.retryRefused()
  }

  #fill(entry: Entry<Value>, value: Value | null, status: SaveStatus<Value>): void {
    entry.value = value
    entry.fieldState = { epoch: entry.fieldState.epoch + 1, value }
    this.#show(entry, status)
  }

  #show(entry: Entry<Value>, status: SaveStatus<Value>): void {
    entry.status = status
    for (const listener of this.#listeners) listener()
  }
}

function entryFrom<Value>(of: EntryKind<Value>, start: EntryStart<Value>): Entry<Value> {
  const later = savedSince({ assessmentId: of.assessmentId, kind: of.kind, entry: start.id }, start.revision)
  const { value, revision } = later ? { value: of.read(later.value), revision: later.revision } : start
  const fieldState = { epoch: 0, value }
  return {
    id: start.id,
    value,
    revision,
    fieldState,
    status: untouched,
    pending: null,
    later: [],
    rest: undefined,
  }
}
