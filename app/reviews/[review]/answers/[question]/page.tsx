import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { AnswerDesk } from '@/components/review/desk/answer/answer-desk'
import { filterQuery, readDeskFilter } from '@/components/review/desk/desk-filter'
import { reviewTrail } from '@/components/review/review-trail'
import type { Basis } from '@/lib/core/review/verdict/bases'
import { requirePerson } from '@/lib/server/identity/session'
import { type Desk, openDesk } from '@/lib/server/reviews/desk/open-desk'
import { english } from '@/lib/words/english'
import { judgeAction } from './actions'
import { answerViews } from './answer-views'

const { t } = english

/** One answer of a submission under review, for its auditor, with the others of the list behind it. */
export default async function AnswerPage({ params, searchParams }: PageInput<'review' | 'question'>) {
  const person = await requirePerson()
  const { review: reviewId, question } = await params
  const desk = await openDesk(person, reviewId)
  if (!desk?.lists.all.includes(question)) notFound()
  const filter = readDeskFilter(queryValue(await searchParams, 'show'), desk)
  const listed = desk.lists.all.filter((id) => id === question || desk.lists[filter].includes(id))
  const query = filterQuery(filter)
  const after = listed[listed.indexOf(question) + 1]
  const next = after
    ? `/reviews/${reviewId}/answers/${after}${query}#answer`
    : `/reviews/${reviewId}/answers${query}`
  const trail = [
    ...reviewTrail(desk.review),
    { href: `/reviews/${reviewId}/answers${query}`, text: t('desk.title') },
  ]
  return (
    <SignedInPage person={person} help="review" trail={trail}>
      <AnswerDesk
        personId={person.id}
        reviewId={reviewId}
        answers={answerViews(desk, listed)}
        first={question}
        query={query}
        action={judgeAction.bind(null, { reviewId, question, next })}
        rendering={randomUUID()}
        today={desk.today}
        lastBasis={lastBasis(desk)}
        titles={{
          finding: t('finding-form.title'),
          request: t('request-form.title'),
          file: t('review-file.title'),
        }}
      />
    </SignedInPage>
  )
}

/** The basis of the verdict that was saved last. */
function lastBasis({ stored }: Desk): Basis {
  const [last] = stored
    .flatMap(({ value, at }) => (value && 'basis' in value ? [{ basis: value.basis, at }] : []))
    .toSorted((one, other) => other.at.localeCompare(one.at))
  return last?.basis ?? 'read'
}
