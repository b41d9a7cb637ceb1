import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productsCrumb } from '@/components/product/product-trail'
import { Button } from '@/components/ui/button/button'
import { LinkButton } from '@/components/ui/button/link-button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { CarryLines } from '@/components/version/carry-over/carry-lines'
import { RefusedCarryOver } from '@/components/version/carry-over/refused-carry-over'
import { ScoreMovement } from '@/components/version/carry-over/score-movement'
import { carryCounts } from '@/lib/core/assessment/carry-over/carry-words'
import { questionsById } from '@/lib/core/format/question-place'
import { type CarryPreview, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'
import { carryOverAction } from './actions'

const { t } = english

export default async function CarryOverPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const [{ assessment: assessmentId }, search] = [await params, await searchParams]
  const previewed = await previewCarryOver(person, {
    assessmentId,
    to: queryValue(search, 'to') ?? undefined,
  })
  if (!previewed) notFound()
  const path = `/assessments/${assessmentId}`
  const title = titleOf(previewed.refused ? null : previewed.preview.now.version)

  return (
    <SignedInPage
      person={person}
      trail={[productsCrumb(previewed.organisationId), { href: path, text: t('carry-over-page.assessment') }]}
    >
      <PageTitle>{title}</PageTitle>
      {previewed.refused ? (
        <>
          <PageHeading>{title}</PageHeading>
          <RefusedCarryOver refusal={previewed.refused} path={path} />
        </>
      ) : (
        <Preview
          preview={previewed.preview}
          assessmentId={assessmentId}
          path={path}
          wasChanged={queryValue(search, 'again') === 'changed'}
        />
      )}
    </SignedInPage>
  )
}

function titleOf(version: string | null): string {
  return t('carry-over-page.title', { hasVersion: version === null ? 'no' : 'yes', version: version ?? '' })
}

type PreviewProps = { preview: CarryPreview; assessmentId: string; path: string; wasChanged: boolean }

function Preview({ preview, assessmentId, path, wasChanged }: PreviewProps) {
  const { before, now, answers, others, comparison, basis } = preview
  const questions = { before: questionsById(before), now: questionsById(now) }
  return (
    <div className="flex flex-col gap-10">
      <div>
        <PageHeading
          over={t('carry-over-page.over', {
            questionnaire: now.title,
            before: before.version,
            now: now.version,
          })}
          lead={t('carry-over-page.lead')}
        >
          {titleOf(now.version)}
        </PageHeading>
        {wasChanged && <RefusedCarryOver refusal={{ reason: 'changed' }} path={path} />}
        <p className="measure">
          {rich('carry-over-page.answers', {
            counts: carryCounts(answers, english),
            version: now.version,
            link: (inside) => <Link href={`/questionnaires/${now.id}/${now.version}/changes`}>{inside}</Link>,
          })}
        </p>
      </div>
      <ScoreMovement comparison={comparison} before={before} now={now} questions={questions} />
      <CarryLines answers={answers} others={others} versions={{ ...questions, facts: now.facts }} />
      <ActForm action={carryOverAction.bind(null, assessmentId)} className="border-t border-line pt-8">
        <input type="hidden" name="to" value={now.version} />
        <input type="hidden" name="basis" value={basis} />
        <div className="flex flex-wrap gap-3">
          <Button>{t('carry-over-page.carry-over', { version: now.version })}</Button>
          <LinkButton href={path} look="quiet">
            {t('carry-over-page.stay', { version: before.version })}
          </LinkButton>
        </div>
      </ActForm>
    </div>
  )
}
