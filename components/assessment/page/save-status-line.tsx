'use client'

import { locale } from '@/lib/core/text/words/locale.js'
import { browserWords } from '@/lib/words/browser-words'
import saving from '@/lib/words/generated/saving'
import type { SaveStatus } from '../../../lib/browser/autosave/save-status'
import { asSentences } from '../../ui/form/as-sentence'
import { problemMessage } from '../entry/problem-message'

const { t } = browserWords(saving)

type SaveStatusLineProps = {
  status: SaveStatus<unknown>
  personId: string
  signInPath: string
}

/** The save state of one field, below it. The line is always there, so that the layout does not shift. */
export function SaveStatusLine({ status, personId, signInPath }: SaveStatusLineProps) {
  return (
    <p role="status" className="min-h-6 text-small text-ink-soft">
      {statusWords(status, personId)}
      {status.kind === 'signed-out' && (
        <>
          {' '}
          <a href={signInPath}>{t('saving.sign-in')}</a>
        </>
      )}
      {(status.kind === 'signed-out-elsewhere' || status.kind === 'another-person') && (
        <>
          {' '}
          {/* This page alone may hold what was typed, so it stays open. */}
          <a href={signInPath} target="_blank" rel="noreferrer">
            {t('saving.sign-in-tab')}
          </a>
        </>
      )}
    </p>
  )
}

/** What became of a save; empty while nothing is being saved. */
export function statusWords(status: SaveStatus<unknown>, personId: string): string {
  switch (status.kind) {
    case 'untouched':
    case 'changed':
      return ''
    case 'saved':
      return t('saving.status.saved', { time: clockTime(status.at) })
    case 'invalid':
    case 'unfinished': {
      const problems = asSentences(status.problems.map(problemMessage))
      return t(`saving.status.${status.kind}`, { problems })
    }
    case 'conflict':
      return status.by.id === personId ? t('saving.status.changed-elsewhere') : t('saving.status.changed')
    case 'saving':
    case 'waiting':
    case 'signed-out':
    case 'signed-out-elsewhere':
    case 'another-person':
    case 'not-a-draft':
    case 'not-found':
      return t(`saving.status.${status.kind}`)
  }
}

/** The reader's own clock: this is rendered only in the browser. */
function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
}
