import type { Answer } from '@/lib/core/answers/answer'
import { afterNextPaint } from '../session/after-next-paint'
import { typedFrom } from '../typed/typed-answer'
import { savedSince } from './known-entries'
import {
  asAnswer,
  entryFrom,
  type FieldState,
  fieldStateUnder,
  type QuestionEntry,
  type QuestionStart,
  type SaveStatus,
} from './question-entry'
import { missingAtFields, unfinishedIn } from './unfinished-answer'

export type AnswerValues = Readonly<Record<string, Answer | null>>

/** The questions of one page with their fields, answers and save statuses, and who listens to changes of them. */
export class AnswerEntries {
  #entries: Map<string, QuestionEntry>
  #listeners = new Set<() => void>()
  #answers: AnswerValues
  #willAnnounce = false

  constructor(assessmentId: string, starts: readonly QuestionStart[]) {
    const known = starts.map((start) => withLatestSaved(assessmentId, start))
    this.#entries = new Map(known.map((start) => [start.question.id, entryFrom(start)]))
    this.#answers = Object.fromEntries(known.map(({ question, answer }) => [question.id, answer]))
  }

  get(questionId: string): QuestionEntry | undefined {
    return this.#entries.get(questionId)
  }

  /** All of them, in the order of the page. */
  get all(): QuestionEntry[] {
    return [...this.#entries.values()]
  }

  /** What every question says at this moment, saved or not. */
  get answers(): AnswerValues {
    return this.#answers
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setAnswer(questionId: string, answer: Answer | null): void {
    this.#answers = { ...this.#answers, [questionId]: answer }
  }

  /** Puts another answer into the fields of a question. */
  fill(entry: QuestionEntry, answer: Answer | null, status: SaveStatus): void {
    entry.typed = typedFrom(answer)
    entry.stored = entry.typed
    entry.lastSent = entry.typed
    entry.hasLeft = false
    this.setAnswer(entry.question.id, answer)
    const epoch = entry.fieldState.epoch + 1
    this.show(entry, status, {
      epoch,
      filled: entry.typed,
      copied: answer?.copied ?? false,
      removed: [],
    })
  }

  show(entry: QuestionEntry, status: SaveStatus, fieldState: Partial<FieldState> = {}): void {
    this.put(entry, status, fieldState)
    this.announce()
  }

  put(entry: QuestionEntry, status: SaveStatus, fieldState: Partial<FieldState> = {}): void {
    entry.status = status
    entry.fieldState = fieldStateUnder(status, entry.fieldState, fieldState)
  }

  /** The new value is known at once; listeners of the score are called after the click has been painted. */
  announceAfterPicture(): void {
    if (this.#willAnnounce) return
    this.#willAnnounce = true
    afterNextPaint(() => {
      this.#willAnnounce = false
      this.announce()
    })
  }

  announce(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Shows what keeps the fields from being saved, if anything does. */
  showUnfinished(entry: QuestionEntry): void {
    const unfinished = unfinishedIn(entry)
    if (unfinished) this.show(entry, unfinished, { trouble: missingAtFields(entry) })
  }
}

/** The answer as the page was rendered with, or as saved in this tab since. */
function withLatestSaved(assessmentId: string, start: QuestionStart): QuestionStart {
  const later = savedSince({ assessmentId, kind: 'answer', entry: start.question.id }, start.revision)
  return later ? { ...start, revision: later.revision, answer: asAnswer(later.value) } : start
}
