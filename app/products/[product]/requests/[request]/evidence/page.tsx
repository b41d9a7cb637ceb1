import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { AddedEvidenceForm } from '@/components/review/threads/added-evidence-form'
import { purposeQuery } from '@/lib/core/answers/evidence/file-purpose'
import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamsRequest } from '@/lib/server/reviews/pages/teams-threads'
import { english } from '@/lib/words/english'
import { addEvidenceAction } from '../actions'

const { t } = english

/** Adds evidence that an auditor asked for, beside the submission. */
export default async function AddEvidencePage({ params }: PageInput<'product' | 'request'>) {
  const person = await requirePerson()
  const { product: productId, request: requestId } = await params
  const found = await findTeamsRequest(person, requestId)
  if (found?.product.id !== productId || !found.mayAnswer || !found.isUnderReview) notFound()
  const { product, request } = found
  const path = `/products/${product.id}/requests/${request.id}`
  return (
    <SignedInPage
      person={person}
      trail={[...productTrail(product), { href: path, text: t('review-threads.request') }]}
    >
      <AddedEvidenceForm
        action={addEvidenceAction.bind(null, { productId: product.id, requestId: request.id })}
        formKey={randomUUID()}
        heading={
          <>
            <PageHeading lead={t('added-evidence.lead')}>{t('added-evidence.title')}</PageHeading>
            <p className="mb-6">
              <a
                href={`/products/${product.id}/evidence/upload${purposeQuery({ is: 'request', requestId })}`}
              >
                {t('added-evidence.choose-file')}
              </a>
            </p>
          </>
        }
        words={{
          title: t('question.evidence.title'),
          kind: t('question.evidence.kind'),
          url: t('question.evidence.url'),
          speaksOf: t('question.evidence.speaks-of'),
          expires: t('question.evidence.expires'),
        }}
        kinds={evidenceKinds.map((value) => ({ value, text: t(`evidence.kind.${value}`) }))}
      />
    </SignedInPage>
  )
}
