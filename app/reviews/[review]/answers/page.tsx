import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { offeredFilters, readDeskFilter } from '@/components/review/desk/desk-filter'
import { DeskOverview } from '@/components/review/desk/overview/desk-overview'
import { SamplePart } from '@/components/review/desk/overview/sample-part'
import { StatementForm } from '@/components/review/desk/overview/statement-form'
import { WaitingVerdicts } from '@/components/review/desk/waiting-verdicts'
import { reviewTrail } from '@/components/review/review-trail'
import { PageTitle } from '@/components/ui/page/page-title'
import { examinedWords } from '@/lib/core/review/verified/examined-words'
import { requirePerson } from '@/lib/server/identity/session'
import { openDesk } from '@/lib/server/reviews/desk/open-desk'
import { verdictsToTakeOver } from '@/lib/server/reviews/desk/take-over'
import { english } from '@/lib/words/english'
import { drawAction, extendAction, stateAction, takeOverAction } from './actions'
import { judgedLines, questionTexts } from './judged-lines'
import { statementParts } from './statement-views'

const { t } = english

/** The auditor's desk of a review that is accepted. */
export default async function DeskPage({ params, searchParams }: PageInput<'review'>) {
  const person = await requirePerson()
  const { review: reviewId } = await params
  const desk = await openDesk(person, reviewId)
  if (!desk) notFound()
  const { review, lists, sample, examined } = desk
  const filter = readDeskFilter(queryValue(await searchParams, 'show'), desk)
  const listed = lists[filter]
  const rendering = randomUUID()
  return (
    <SignedInPage person={person} help="review" trail={reviewTrail(review)}>
      <PageTitle>{t('desk.title')}</PageTitle>
      <PageHeading
        over={<ReleaseName product={review.product} release={review.release} />}
        lead={t('desk.lead', { number: review.number, day: english.longDate(desk.submittedOn) })}
      >
        {t('desk.title')}
      </PageHeading>
      <WaitingVerdicts personId={person.id} reviewId={reviewId} />
      <DeskOverview
        reviewId={reviewId}
        number={review.number}
        latestNumber={review.latestNumber}
        filters={offeredFilters(desk).map((each) => ({ filter: each, count: lists[each].length }))}
        filter={filter}
        lines={judgedLines(desk, listed)}
        progress={{
          judged: lists.all.length - lists.open.length,
          total: lists.all.length,
          examined: examinedWords(examined, english),
        }}
        takeOver={{ count: verdictsToTakeOver(desk).length, action: takeOverAction.bind(null, reviewId) }}
        start={listed.find((id) => lists.open.includes(id)) ?? listed[0] ?? null}
        nothing={questionTexts(desk, desk.nothingToJudge)}
        parts={statementParts(desk).map(({ on, title, isOpen, views }) => ({
          title,
          isOpen,
          forms: views.map(({ key, ...view }) => (
            <StatementForm
              key={key}
              {...view}
              rendering={rendering}
              action={stateAction.bind(null, { reviewId, on, key })}
            />
          )),
        }))}
        sample={
          <SamplePart
            sample={sample}
            total={lists.all.length}
            isLate={desk.history.size > 0}
            draw={drawAction.bind(null, reviewId)}
            extend={extendAction.bind(null, reviewId)}
          />
        }
      />
    </SignedInPage>
  )
}
