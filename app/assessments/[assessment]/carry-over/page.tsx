import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { CarryLines } from '@/components/carry-over/carry-lines'
import { RefusedCarryOver } from '@/components/carry-over/refused-carry-over'
import { ScoreMovement } from '@/components/carry-over/score-movement'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button/button'
import { LinkButton } from '@/components/ui/button/link-button'
import { ActForm } from '@/components/ui/form/act-form'
import { PageTitle } from '@/components/ui/page/page-title'
import { carryCounts } from '@/lib/core/assessment/carry-over/carry-words'
import { questionsById } from '@/lib/core/format/question-place'
import { type CarryPreview, previewCarryOver } from '@/lib/server/assessments/carry-over'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { carryOverAction } from './actions'

export default async function CarryOverPage({ params, searchParams }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const [{ assessment: assessmentId }, search] = [await params, await searchParams]
  const previewed = await previewCarryOver(person, {
    assessmentId,
    to: queryValue(search, 'to') ?? undefined,
  })
  if (!previewed) notFound()
  const path = `/assessments/${assessmentId}`
  const title = previewed.refused ? 'Move to a later version' : `Move to ${previewed.preview.now.version}`

  return (
    <SignedInPage
      person={person}
      trail={[
        { href: '/products', text: 'Products' },
        { href: path, text: 'The assessment' },
      ]}
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

type PreviewProps = { preview: CarryPreview; assessmentId: string; path: string; wasChanged: boolean }

function Preview({ preview, assessmentId, path, wasChanged }: PreviewProps) {
  const { before, now, answers, others, comparison, basis } = preview
  const questions = { before: questionsById(before), now: questionsById(now) }
  return (
    <div className="flex flex-col gap-10">
      <div>
        <PageHeading
          over={`${now.title}, from ${before.version} to ${now.version}`}
          lead="Look first: nothing happens until you say so. The assessment on the old version, and everything submitted from it, stays exactly as it is."
        >
          Move to {now.version}
        </PageHeading>
        {wasChanged && <RefusedCarryOver refusal={{ reason: 'changed' }} path={path} />}
        <p className="measure">
          Your answers: {carryCounts(answers, english)}.{' '}
          <Link href={`/questionnaires/${now.id}/${now.version}/changes`}>What changed in {now.version}</Link>
        </p>
      </div>
      <ScoreMovement comparison={comparison} before={before} now={now} questions={questions} />
      <CarryLines answers={answers} others={others} versions={{ ...questions, facts: now.facts }} />
      <ActForm action={carryOverAction.bind(null, assessmentId)} className="border-t border-line pt-8">
        <input type="hidden" name="to" value={now.version} />
        <input type="hidden" name="basis" value={basis} />
        <div className="flex flex-wrap gap-3">
          <Button>Carry over to {now.version}</Button>
          <LinkButton href={path} look="quiet">
            Stay on {before.version}
          </LinkButton>
        </div>
      </ActForm>
    </div>
  )
}
