'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import saving from '@/lib/words/generated/saving'
import { EntryStore } from '../../../lib/browser/autosave/entry-store'
import { listPending } from '../../../lib/browser/sending/pending-saves'
import { saveSender } from '../../../lib/browser/sending/save-sender'

const { t } = browserWords({ ...desk, ...saving })

type WaitingVerdictsProps = { personId: string; reviewId: string; isConcluding?: boolean }

/** Sends verdicts that a page before could not send, says which still wait, and shows the page again once none does. */
export function WaitingVerdicts({ personId, reviewId, isConcluding = false }: WaitingVerdictsProps) {
  const router = useRouter()
  const [questions, setQuestions] = useState<readonly string[]>([])

  useEffect(() => {
    let isLeft = false
    const look = async (hasSaved: boolean) => {
      const waiting = await waitingOf(personId, reviewId)
      if (isLeft) return
      setQuestions(waiting)
      if (hasSaved && waiting.length === 0) router.refresh()
    }
    const stop = saveSender.listen((pending, { saved }) => {
      if (pending.assessmentId === reviewId) void look(saved)
    })
    void look(false).then(() => sendWaiting(personId, reviewId))
    return () => {
      isLeft = true
      stop()
    }
  }, [personId, reviewId, router])

  return (
    <div role="status" className="empty:hidden">
      {questions.length > 0 && (
        <div className="mb-6 border-s-4 border-accent ps-3 text-small">
          <p>
            {t('desk.waiting', { count: questions.length })} {isConcluding && t('desk.conclude-later')}
          </p>
          <ul>
            {questions.map((question, index) => (
              <li key={question}>
                <a
                  href={`/reviews/${reviewId}/answers/${question}`}
                  className="inline-flex min-h-6 items-center"
                >
                  {t('saving.elsewhere.link', { number: index + 1 })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** A store of no entries sends all that waits for those of other pages. */
function sendWaiting(personId: string, reviewId: string): Promise<void> {
  const of = { personId, assessmentId: reviewId, kind: 'verdict' as const, read: () => null }
  return new EntryStore<never>(of, []).resume()
}

/** The questions of verdicts that this browser keeps, the first given first. */
async function waitingOf(personId: string, reviewId: string): Promise<string[]> {
  const pending = await listPending(personId, reviewId)
  const entries = pending.filter(({ kind }) => kind === 'verdict').map(({ entry }) => entry)
  return [...new Set(entries.map((entry) => entry.replace(/^answers\//, '')))]
}
