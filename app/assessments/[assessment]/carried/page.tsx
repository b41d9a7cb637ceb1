import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { ReleaseName } from '@/components/product/release-name'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { CarryLines } from '@/components/version/carry-over/carry-lines'
import { carryCounts } from '@/lib/core/assessment/carry-over/carry-words'
import { questionsById } from '@/lib/core/format/question-place'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findCarried } from '@/lib/server/assessments/pages/carried-page'
import { requirePerson } from '@/lib/server/identity/session'
import { english, rich } from '@/lib/words/english'

const { t } = english

export default async function CarriedPage({ params }: PageInput<'assessment'>) {
  const person = await requirePerson()
  const found = await findCarried(person, (await params).assessment)
  if (!found) notFound()
  const { assessment, record } = found
  const { content } = assessment
  const { questionnaire: old } = record.from
  const before = old ? questionsById(old) : new Map()
  const path = `/assessments/${assessment.id}`
  const said = {
    counts: carryCounts(record.answers, english),
    hasVersion: old ? 'yes' : 'no',
    version: old?.version ?? '',
  } as const
  const title = t('carried.title', { version: content.version })

  return (
    <SignedInPage person={person} trail={assessmentTrail(assessment)}>
      <PageTitle>
        {t('assessment.page-of-product', { page: title, product: isolatedText(assessment.product.name) })}
      </PageTitle>
      <PageHeading
        over={<ReleaseName product={assessment.product.name} release={assessment.release.label} />}
      >
        {title}
      </PageHeading>
      <div className="flex flex-col gap-10">
        <div className="measure flex flex-col gap-4">
          <p>
            {record.from.isDeleted
              ? t('carried.lead-deleted', said)
              : rich('carried.lead', {
                  ...said,
                  link: (inside) => <Link href={`/assessments/${record.from.id}`}>{inside}</Link>,
                })}
          </p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={path}>{t('carried.continue')}</LinkButton>
          </div>
        </div>
        <CarryLines
          answers={record.answers}
          others={record.others}
          versions={{ before, now: questionsById(content), facts: content.facts }}
        />
      </div>
    </SignedInPage>
  )
}
