import type { Answer } from '@/lib/core/answers/answer'
import type { Problem } from '@/lib/core/text/problem'
import { newChange, type PendingSave } from '../sending/pending-save'
import { listPending } from '../sending/pending-saves'
import { saveSender } from '../sending/save-sender'
import type { Sent } from '../sending/send-save'
import { otherLiveTabs } from '../session/live-tabs'
import { answerFrom, savableFrom, type TypedAnswer } from '../typed/typed-answer'
import { markStored } from '../typed/typed-evidence'
import { AnswerEntries, type AnswerValues } from './answer-entries'
import {
  asAnswer,
  type FieldState,
  type QuestionEntry,
  type QuestionStart,
  type SaveStatus,
  statusFrom,
} from './question-entry'
import { isUnsaved, needsPerson } from './save-status'
import {
  hasNothingToSave,
  statusAtRows,
  stillMissing,
  unfinishedIn,
  withoutRefused,
} from './unfinished-answer'

export type Elsewhere = readonly { questionId: string; status: SaveStatus }[]

/** Milliseconds a person rests before an answer is taken as meant. */
const autosaveDelayMs = 1500
/** Milliseconds after the focus has left a question: the click that took it away should be painted first. */
const pauseAfterLeaving = 200
/** Milliseconds after which a person may go on although the server is silent: the browser keeps what waits. */
const maxWaitMs = 3000

/** The answers of one page: the current fields, the save status of each, and the listeners. */
export class AnswerStore {
  readonly personId: string
  #assessmentId: string
  #entries: AnswerEntries
  #elsewhere: Elsewhere = []
  #hasSaved = false

  constructor(personId: string, assessmentId: string, starts: readonly QuestionStart[]) {
    this.personId = personId
    this.#assessmentId = assessmentId
    this.#entries = new AnswerEntries(assessmentId, starts)
  }

  /** Listens to what becomes of what was sent, until the page is left. */
  connect(): () => void {
    return saveSender.listen((pending, sent) => this.#receive(pending, sent))
  }

  subscribe = (listener: () => void): (() => void) => this.#entries.subscribe(listener)

  fieldStateOf = (questionId: string): FieldState | undefined => this.#entries.get(questionId)?.fieldState

  statusOf = (questionId: string): SaveStatus | undefined => this.#entries.get(questionId)?.status

  typedOf = (questionId: string): TypedAnswer | undefined => this.#entries.get(questionId)?.typed

  /** What every question of the page says at this moment, saved or not. */
  answers = (): AnswerValues => this.#entries.answers

  /** Answers of other pages of the assessment that still wait in this browser. */
  elsewhere = (): Elsewhere => this.#elsewhere

  /** Something was saved since the page was opened. */
  get hasSaved(): boolean {
    return this.#hasSaved
  }

  get everythingIsSaved(): boolean {
    const isSending = saveSender.hasWaiting(this.personId, this.#assessmentId)
    return !isSending && this.#entries.all.every(({ status }) => !isUnsaved(status))
  }

  /** What makes fields incomplete, such as evidence without its address, so that they are not saved with the rest. */
  get unfinished(): Problem[] {
    return this.#entries.all.flatMap(({ question, typed }) => answerFrom(question, typed).problems)
  }

  /** Questions at which the person has to do something, in order. */
  get needingAttention(): string[] {
    return this.#entries.all.filter(({ status }) => needsPerson(status)).map(({ question }) => question.id)
  }

  /** Takes note of the current fields. */
  change(questionId: string, typed: TypedAnswer): void {
    const entry = this.#entries.get(questionId)
    if (!entry) return
    entry.typed = { ...typed, evidence: markStored(typed.evidence, entry.lastSent.evidence) }
    entry.hasLeft = false
    this.#commitLater(entry, autosaveDelayMs)
    const { answer } = answerFrom(entry.question, savableFrom(entry.typed, entry.lastSent))
    if (answer !== undefined) this.#entries.setAnswer(questionId, answer)
    const status = entry.status.kind === 'changed' ? entry.status : ({ kind: 'changed' } as const)
    this.#entries.put(entry, status, { trouble: stillMissing(entry) })
    this.#entries.announceAfterPicture()
  }

  /** The person has moved on to another question. */
  leave(questionId: string): void {
    const entry = this.#entries.get(questionId)
    if (!entry) return
    entry.hasLeft = true
    if (entry.status.kind === 'unfinished') this.#entries.showUnfinished(entry)
    else this.#commitLater(entry, pauseAfterLeaving)
  }

  /** The person removes a piece of evidence, stored or not. */
  removeEvidence(questionId: string, row: number): void {
    const entry = this.#entries.get(questionId)
    if (!entry) return
    entry.fieldState = { ...entry.fieldState, removed: [...entry.fieldState.removed, row] }
    this.change(questionId, {
      ...entry.typed,
      evidence: entry.typed.evidence.filter((typed) => typed.row !== row),
    })
    this.commit(questionId)
  }

  /** Treats the current fields as final and sends them. */
  commit(questionId: string): void {
    const entry = this.#entries.get(questionId)
    if (entry?.status.kind !== 'changed') return
    if (hasNothingToSave(entry)) this.#entries.showUnfinished(entry)
    else this.#save(entry)
  }

  commitAll(): void {
    for (const { question } of this.#entries.all) this.commit(question.id)
  }

  /** The person goes on: what is missing is no longer about to be written, and what was typed would be lost. */
  flagIncomplete(): void {
    for (const entry of this.#entries.all) {
      entry.hasLeft = true
      if (entry.status.kind === 'unfinished' || !needsPerson(entry.status))
        this.#entries.showUnfinished(entry)
    }
  }

  /** Waits for a reply to everything that was sent, but no longer than a few seconds. */
  async waitForPendingSaves(): Promise<void> {
    const isSending = () => this.#entries.all.some(({ status }) => status.kind === 'saving')
    const until = Date.now() + maxWaitMs
    while (isSending() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** A copied answer is still true. */
  confirm(questionId: string): void {
    const entry = this.#entries.get(questionId)
    if (entry) this.#save(entry)
  }

  /** After a conflict: either choice builds on what the other person wrote. */
  choose(questionId: string, whose: 'mine' | 'theirs'): void {
    const entry = this.#entries.get(questionId)
    if (entry?.status.kind !== 'conflict') return
    const { theirs, revision, at } = entry.status
    entry.revision = revision
    if (whose === 'mine') this.#save(entry)
    else this.#take(entry, theirs, at)
  }

  /** Takes up what an earlier visit could not send. What another tab still has to send is left to it. */
  async resume(): Promise<void> {
    const live = await otherLiveTabs()
    for (const pending of await listPending(this.personId, this.#assessmentId)) {
      if (pending.kind !== 'answer' || live.has(pending.tab)) continue
      const entry = this.#entries.get(pending.entry)
      if (entry) entry.later.push(pending)
      else saveSender.enqueue(pending)
    }
    for (const entry of this.#entries.all) if (entry.status.kind === 'untouched') this.#takeUp(entry)
  }

  /** The oldest text that waits for a question. Another tab's comes after it, and asks where they differ. */
  #takeUp(entry: QuestionEntry): void {
    const pending = entry.later.shift()
    if (!pending) return
    entry.pending = pending
    this.#entries.fill(entry, asAnswer(pending.value), { kind: 'waiting' })
    saveSender.enqueue(pending)
  }

  #commitLater(entry: QuestionEntry, delay: number): void {
    clearTimeout(entry.rest)
    entry.rest = setTimeout(() => this.commit(entry.question.id), delay)
  }

  #save(entry: QuestionEntry): void {
    clearTimeout(entry.rest)
    const savable = savableFrom(entry.typed, entry.lastSent)
    const { answer, problems } = answerFrom(entry.question, savable)
    if (answer === undefined) this.#entries.show(entry, { kind: 'invalid', problems })
    else this.#post(entry, answer, savable)
  }

  #post(entry: QuestionEntry, value: Answer | null, fields: TypedAnswer): void {
    const before = entry.pending
    entry.lastSent = fields
    entry.pending = this.#pendingFrom(entry, value)
    // What was taken up from another tab is in this tab's hands now.
    if (before && before.key !== entry.pending.key) saveSender.discard(before)
    this.#entries.show(entry, { kind: 'saving' }, { copied: false, trouble: stillMissing(entry) })
    saveSender.enqueue(entry.pending)
  }

  #take(entry: QuestionEntry, theirs: Answer | null, at: string): void {
    if (entry.pending) saveSender.discard(entry.pending)
    entry.pending = null
    this.#entries.fill(entry, theirs, { kind: 'saved', at })
    this.#takeUp(entry)
  }

  #pendingFrom({ question, revision }: QuestionEntry, value: Answer | null): PendingSave {
    const named = {
      personId: this.personId,
      assessmentId: this.#assessmentId,
      kind: 'answer',
      entry: question.id,
      baseRevision: revision,
    } as const
    return { ...named, ...newChange(named), value }
  }

  #receive(pending: PendingSave, sent: Sent): void {
    if (pending.personId !== this.personId) return
    if (pending.kind !== 'answer' || pending.assessmentId !== this.#assessmentId) return
    this.#hasSaved ||= sent.saved
    const entry = this.#entries.get(pending.entry)
    if (!entry) this.#receiveElsewhere(pending.entry, sent)
    else if (!entry.pending || entry.pending.key === pending.key) this.#receiveHere(entry, pending, sent)
  }

  #receiveHere(entry: QuestionEntry, { mutationId }: PendingSave, sent: Sent): void {
    const status = statusAtRows(statusFrom(sent), entry)
    if (sent.saved) entry.revision = sent.revision
    if (sent.saved && mutationId === entry.pending?.mutationId) entry.stored = entry.lastSent
    if (status.kind === 'invalid') entry.lastSent = withoutRefused(entry, status.problems)
    // A newer change has an outcome of its own.
    if (entry.status.kind === 'changed') return
    const isUnfinished = sent.saved && unfinishedIn(entry) !== null
    if (isUnfinished) this.#entries.showUnfinished(entry)
    else this.#entries.show(entry, status)
    if (sent.saved && !isUnfinished) this.#takeUp(entry)
  }

  #receiveElsewhere(questionId: string, sent: Sent): void {
    const others = this.#elsewhere.filter((each) => each.questionId !== questionId)
    this.#elsewhere = sent.saved ? others : [...others, { questionId, status: statusFrom(sent) }]
    this.#entries.announce()
  }
}
