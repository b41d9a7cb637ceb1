import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { EssentialSteps } from '@/components/assessment/first-sitting/essential-steps'
import { assessmentTitle } from '@/components/assessment/page/assessment-title'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { SectionForm } from '@/components/assessment/section/section-form'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { versionPath } from '@/components/version/version-path'
import { findEssential } from '@/lib/server/assessments/pages/essentials-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english } from '@/lib/words/english'
import { saveSectionAction } from '../../sections/[section]/actions'
import { sectionQuestions } from '../../sections/[section]/section-questions'

const { t } = english

/** One essential question on a screen of its own. */
export default async function EssentialPage({ params, searchParams }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const essential = await findEssential(person, { assessmentId, questionId })
  if (!essential) notFound()
  const { found, essentials, place } = essential
  const { assessment, part } = found
  if (!assessment.may.answer) redirect(`/assessments/${assessment.id}`)

  const path = `/assessments/${assessment.id}`
  const here = `${path}/essentials/${questionId}`
  const [before, after] = [essentials[place - 1], essentials[place + 1]]
  const next = after
    ? { href: `${path}/essentials/${after.question}`, button: t('essentials.next') }
    : { href: `${path}/first-look`, button: t('essentials.last') }
  const count = t('essentials.place', { number: place + 1, total: essentials.length })
  const questions = sectionQuestions(found, { show: 'all', knows: null }, person.id).filter(
    ({ question }) => question.id === questionId,
  )
  return (
    <SignedInPage person={person} help="essentials" trail={assessmentTrail(assessment)}>
      <SectionForm
        key={here}
        personId={person.id}
        assessmentId={assessment.id}
        title={assessmentTitle(`${t('essentials.title')}, ${count}`, assessment)}
        action={saveSectionAction.bind(null, { assessmentId: assessment.id, here, next: next.href })}
        questions={questions.map((each) => ({ ...each, place: found.section.title }))}
        rendering={randomUUID()}
        opened={queryValue(await searchParams, 'open')}
        versionPath={versionPath(assessment.content)}
        date={part.date}
        next={next}
        here={here}
        heading={
          <>
            <p className="mb-2 text-small">
              <Link
                className="inline-flex min-h-6 items-center"
                href={before ? `${path}/essentials/${before.question}` : `${path}/facts`}
              >
                {t('essentials.back', { number: place })}
              </Link>
            </p>
            <PageHeading
              over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
            >
              {t('essentials.title')} <span className="font-normal text-ink-soft">{count}</span>
            </PageHeading>
          </>
        }
        rail={
          <EssentialSteps path={path} essentials={essentials} content={assessment.content} place={place} />
        }
      >
        {null}
      </SectionForm>
    </SignedInPage>
  )
}
