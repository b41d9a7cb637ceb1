import { rememberSaved } from '../autosave/known-entries'
import { holdTab } from '../session/live-tabs'
import type { PendingSave } from './pending-save'
import { removePending, storePending } from './pending-saves'
import { retryDelay } from './retry-delay'
import { type Sent, sendSave } from './send-save'

/**
 * Why this tab sends nothing of a person at present, though there is something to send. `signed-out`: the server answered
 * so, as when a session ends. `signed-out-elsewhere`: they signed out in another tab, which leaves nothing of theirs in
 * the browser; this page alone keeps what was typed on it.
 */
type Pause = 'signed-out' | 'signed-out-elsewhere' | 'another-person'

type OnResult = (pending: PendingSave, sent: Sent) => void

/**
 * Sends what a tab's pages have to save. For each entry one request is in flight and at most one change waits; what
 * cannot be delivered is kept in the browser and tried again until it can. Entries never wait for each other.
 */
class SaveSender {
  #waiting = new Map<string, PendingSave>()
  #inFlight = new Set<string>()
  #attempts = new Map<string, number>()
  #listeners = new Set<OnResult>()
  /** By person: one who is signed out does not stop the saves of another who is signed in. */
  #pauses = new Map<string, Pause>()
  /** People who have signed out in another tab and are not back yet: nothing of theirs is kept in the browser. */
  #left = new Set<string>()
  /** Counts who has signed in on this tab: the outcome of a person's request is not reported to another person's pages. */
  #generation = 0

  /** `onResult` is called with the outcome of the latest change of each entry, and of each failed attempt. */
  listen(onResult: OnResult): () => void {
    this.#listeners.add(onResult)
    return () => this.#listeners.delete(onResult)
  }

  /** Takes over a change, in place of one that still waits under the same key. */
  enqueue(pending: PendingSave): void {
    holdTab()
    this.#waiting.set(pending.key, pending)
    this.#attempts.delete(pending.key)
    if (!this.#left.has(pending.personId)) void storePending(pending)
    const reason = this.#pauses.get(pending.personId)
    if (reason) this.#notify(pending, { saved: false, reason })
    else void this.#attempt(pending.key)
  }

  /** The person no longer wants to send this one. */
  discard(pending: PendingSave): void {
    if (this.#waiting.get(pending.key)?.mutationId === pending.mutationId) this.#waiting.delete(pending.key)
    void removePending(pending)
  }

  hasWaiting(personId: string, assessmentId: string): boolean {
    return this.#waitingOf(personId).some((pending) => pending.assessmentId === assessmentId)
  }

  /** The connection is back: no need to wait out the delay. */
  retryNow = (): void => {
    for (const key of this.#waiting.keys()) void this.#attempt(key)
  }

  /** This person is signed out, or another person signed in: nothing of theirs is sent until they are back. */
  pause(personId: string, reason: Pause): void {
    if (this.#pauses.get(personId) === reason) return
    const isKnown = reason === 'signed-out' && this.#pauses.get(personId) === 'signed-out-elsewhere'
    if (isKnown) return
    if (reason === 'signed-out-elsewhere') this.#leave(personId)
    this.#pauses.set(personId, reason)
    for (const pending of this.#waitingOf(personId)) this.#notify(pending, { saved: false, reason })
  }

  /** This person is signed in, and no other. */
  resume(personId: string): void {
    for (const pending of this.#waiting.values())
      if (pending.personId !== personId) this.pause(pending.personId, 'another-person')
    if (!this.#pauses.delete(personId)) return
    const wasLeft = this.#left.delete(personId)
    for (const pending of this.#waitingOf(personId)) {
      if (wasLeft) void storePending(pending)
      this.#attempts.delete(pending.key)
      void this.#attempt(pending.key)
    }
  }

  /**
   * A person signs in or out in this tab: what one person has typed is never sent by the pages of another. What is
   * kept in the browser is found again by the next page of its person.
   */
  forget(): void {
    this.#generation += 1
    this.#waiting.clear()
    this.#inFlight.clear()
    this.#attempts.clear()
    this.#pauses.clear()
    this.#left.clear()
  }

  /** What this tab kept in the browser goes too, also what it kept while the other tab was signing out. */
  #leave(personId: string): void {
    this.#left.add(personId)
    for (const pending of this.#waitingOf(personId)) void removePending(pending)
  }

  #waitingOf(personId: string): PendingSave[] {
    return [...this.#waiting.values()].filter((pending) => pending.personId === personId)
  }

  async #attempt(key: string): Promise<void> {
    const pending = this.#waiting.get(key)
    if (!pending || this.#inFlight.has(key) || this.#pauses.has(pending.personId)) return
    const generation = this.#generation
    this.#inFlight.add(key)
    const sent = await sendSave(pending)
    if (this.#generation !== generation) return
    this.#inFlight.delete(key)
    const latest = this.#waiting.get(key)
    if (latest && latest !== pending) this.#followUp(latest, sent)
    else this.#conclude(pending, sent)
  }

  /** A newer change waited for this one; it builds on what was just saved. */
  #followUp(newer: PendingSave, sent: Sent): void {
    this.enqueue(sent.saved ? { ...newer, baseRevision: sent.revision } : newer)
  }

  #conclude(pending: PendingSave, sent: Sent): void {
    if (sent.saved) rememberSaved(pending, sent.revision)
    if (!isOpen(sent)) this.#waiting.delete(pending.key)
    // What was refused or met another's change is kept until the person has corrected it or chosen.
    if (sent.saved || isFinal(sent)) void removePending(pending)
    if (!sent.saved && (sent.reason === 'another-person' || sent.reason === 'signed-out')) {
      // Trying again would be refused again, until the person has signed in.
      this.pause(pending.personId, sent.reason)
    } else {
      if (isOpen(sent)) this.#retryLater(pending.key)
      // Once a person has left, an attempt from before says nothing that matters: nothing is sent until they are back.
      const pause = this.#pauses.get(pending.personId)
      this.#notify(pending, isOpen(sent) && pause ? { saved: false, reason: pause } : sent)
    }
  }

  #retryLater(key: string): void {
    const attempt = this.#attempts.get(key) ?? 0
    this.#attempts.set(key, attempt + 1)
    setTimeout(() => void this.#attempt(key), retryDelay(attempt, Math.random()))
  }

  #notify(pending: PendingSave, sent: Sent): void {
    for (const onResult of this.#listeners) onResult(pending, sent)
  }
}

/** The pages of a tab share it: moving from one to the next loses nothing that is in flight. */
export const saveSender = new SaveSender()

/** It may still be saved without the person doing anything. */
function isOpen(sent: Sent): boolean {
  const open = ['unreachable', 'signed-out', 'signed-out-elsewhere', 'another-person']
  return !sent.saved && open.includes(sent.reason)
}

function isFinal(sent: Sent): boolean {
  return !sent.saved && ['not-a-draft', 'not-found'].includes(sent.reason)
}
