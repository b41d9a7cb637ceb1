'use client'

import type { SaveStatus } from '../../../lib/browser/autosave/save-status'
import { asSentences } from '../../ui/form/as-sentence'

type SaveStatusLineProps = {
  status: SaveStatus<unknown>
  personId: string
  /** What is saved: an answer, a fact, a line of the plan. */
  noun: 'answer' | 'fact' | 'line'
  signInPath: string
}

/** How something typed is saved, said quietly below it. The line is always there, so that nothing jumps. */
export function SaveStatusLine({ status, personId, noun, signInPath }: SaveStatusLineProps) {
  return (
    <p role="status" className="min-h-6 text-small text-ink-soft">
      {statusWords(status, personId, noun)}
      {status.kind === 'signed-out' && (
        <>
          {' '}
          <a href={signInPath}>Sign in again</a>
        </>
      )}
      {(status.kind === 'signed-out-elsewhere' || status.kind === 'another-person') && (
        <>
          {' '}
          {/* This page alone may hold what was typed, so it stays open. */}
          <a href={signInPath} target="_blank" rel="noreferrer">
            Sign in again in a new tab
          </a>
        </>
      )}
    </p>
  )
}

function statusWords(status: SaveStatus<unknown>, personId: string, noun: string): string {
  switch (status.kind) {
    case 'untouched':
    case 'changed':
      return ''
    case 'saving':
      return 'Saving'
    case 'saved':
      return `Saved ${clockTime(status.at)}`
    case 'waiting':
      return `Not saved yet: the server cannot be reached. The ${noun} is kept in this browser and sent again.`
    case 'signed-out':
      return `Not saved yet: you are signed out. The ${noun} is kept in this browser, and saved once you sign in again.`
    case 'signed-out-elsewhere':
      return `Not saved yet: you signed out in another tab. The ${noun} is kept on this page only, and saved once you sign in again.`
    case 'another-person':
      return `Not saved yet: somebody else has signed in in this browser. The ${noun} is kept for you, and saved once you sign in again.`
    case 'invalid':
      return `Not saved. ${asSentences(status.problems.map(({ message }) => message))}`
    case 'unfinished':
      return `Not saved: evidence is incomplete. ${asSentences(status.problems.map(({ message }) => message))} The rest is saved, and stored evidence stays as it was.`
    case 'conflict':
      return status.by.id === personId
        ? `Not saved: you have changed this ${noun} elsewhere.`
        : `Not saved: somebody else has changed this ${noun}.`
    case 'not-a-draft':
      return 'Not saved: this assessment has been submitted, and what was submitted does not change.'
    case 'not-found':
      return 'Not saved: this assessment no longer exists, or you may no longer change it.'
  }
}

/** The reader's own clock: this is only ever drawn in the browser. */
function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
