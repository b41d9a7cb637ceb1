import { dropPending, keepPending, type PendingAnswer } from './answer-queue'
import { retryDelay } from './retry-delay'
import { type Sent, sendAnswer } from './send-answer'

let era = 0

/**
 * Ends every delivery of this tab, before somebody signs in or out: what one person has said must never
 * be sent in the name of another. What lies on the shelf is found again by the next page of its person.
 */
export function stopCouriers(): void {
  era += 1
}

/**
 * Brings answers to the server. For each question one is under way and at most one waits; what cannot be
 * delivered lies on the browser's shelf and is tried again until it can. Questions never wait for each other.
 */
export class AnswerCourier {
  #waiting = new Map<string, PendingAnswer>()
  #underway = new Set<string>()
  #attempts = new Map<string, number>()
  #era = era
  #tell: (pending: PendingAnswer, sent: Sent) => void

  /** `tell` hears the outcome of the latest answer to each question, and of each failed attempt. */
  constructor(tell: (pending: PendingAnswer, sent: Sent) => void) {
    this.#tell = tell
  }

  /** Takes an answer over, in place of one that still waits for the same question. */
  post(pending: PendingAnswer): void {
    this.#waiting.set(pending.key, pending)
    this.#attempts.delete(pending.key)
    void keepPending(pending)
    void this.#attempt(pending.key)
  }

  /** The person wants to send this one no more. */
  drop(pending: PendingAnswer): void {
    this.#waiting.delete(pending.key)
    void dropPending(pending)
  }

  /** The connection is back: no need to sit out the delay. */
  retryNow(): void {
    for (const key of this.#waiting.keys()) void this.#attempt(key)
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0
  }

  async #attempt(key: string): Promise<void> {
    const pending = this.#waiting.get(key)
    if (!pending || this.#underway.has(key) || this.#era !== era) return
    this.#underway.add(key)
    const sent = await sendAnswer(pending)
    this.#underway.delete(key)
    const latest = this.#waiting.get(key)
    if (latest && latest !== pending) this.#followUp(latest, sent)
    else this.#conclude(pending, sent)
  }

  /** A newer answer waited for this one; it builds on what was just saved. */
  #followUp(newer: PendingAnswer, sent: Sent): void {
    const next = sent.saved ? { ...newer, baseRevision: sent.revision } : newer
    this.post(next)
  }

  #conclude(pending: PendingAnswer, sent: Sent): void {
    if (!sent.saved && (sent.reason === 'unreachable' || sent.reason === 'signed-out'))
      this.#retryLater(pending.key)
    else this.#waiting.delete(pending.key)
    // What was refused or met another's change stays on the shelf until the person has mended it or chosen.
    if (sent.saved || isFinal(sent.reason)) void dropPending(pending)
    this.#tell(pending, sent)
  }

  #retryLater(key: string): void {
    const attempt = this.#attempts.get(key) ?? 0
    this.#attempts.set(key, attempt + 1)
    setTimeout(() => void this.#attempt(key), retryDelay(attempt, Math.random()))
  }
}

function isFinal(reason: Exclude<Sent, { saved: true }>['reason']): boolean {
  return reason === 'not-a-draft' || reason === 'not-found'
}
