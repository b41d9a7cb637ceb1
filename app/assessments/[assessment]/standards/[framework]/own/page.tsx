import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { assessmentTrail } from '@/components/assessment/page/assessment-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { OwnStatusForm } from '@/components/standard/own/own-status-form'
import { StatusMark } from '@/components/standard/status-mark'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findOwnStatusPage } from '@/lib/server/submissions/own/own-status-page'
import { english } from '@/lib/words/english'
import { saveOwnStatusAction } from './actions'

const { t } = english

/** What the team says itself of one provision. */
export default async function OwnStatusPage({ params, searchParams }: PageInput<'assessment' | 'framework'>) {
  const person = await requirePerson()
  const { assessment: id, framework } = await params
  const provision = queryValue(await searchParams, 'provision')
  // The page of the standard lists its provisions, and knows who may read it.
  if (!provision) redirect(`/assessments/${id}/standards/${framework}`)
  const found = await findOwnStatusPage(person, { id, framework, provision })
  if (!found) notFound()
  const { assessment, standard, row, own, revision, mayWrite } = found
  const path = `/assessments/${assessment.id}/standards/${framework}`
  if (!mayWrite) redirect(path)
  const trail = [...assessmentTrail(assessment), { href: path, text: standard }]
  return (
    <SignedInPage person={person} trail={trail}>
      <OwnStatusForm
        action={saveOwnStatusAction.bind(null, { assessmentId: assessment.id, framework, provision: row.id })}
        formKey={randomUUID()}
        revision={revision}
        own={own}
        heading={
          <>
            <PageHeading over={`${row.id} ${row.title}`} lead={t('own-status.lead')}>
              {t('own-status.title')}
            </PageHeading>
            <p className="mb-6 font-semibold">
              <StatusMark status={row.status} />
            </p>
          </>
        }
        title={t('assessment.page-of-product', {
          page: `${t('own-status.title')}: ${row.id}`,
          product: isolatedText(assessment.product.name),
        })}
      />
    </SignedInPage>
  )
}
