import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { AskForm } from '@/components/review/asking/forms/ask-form'
import { auditorChoices } from '@/components/review/asking/why-not'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findAskForReviewPage } from '@/lib/server/reviews/asking/pages/ask-page'
import { english } from '@/lib/words/english'
import { askAction } from './actions'

const { t } = english

/** Asks for a review of one submission. */
export default async function AskForReviewPage({ params }: PageInput<'submission'>) {
  const person = await requirePerson()
  const { submission } = await params
  const found = await findAskForReviewPage(person, submission)
  if (!found) notFound()
  const { product, release, number, sections, auditors } = found
  const lead = t('asking.lead', {
    number,
    product: isolatedText(product.name),
    release: isolatedText(release),
  })
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <AskForm
        action={askAction.bind(null, submission)}
        formKey={randomUUID()}
        title={t('asking.title')}
        heading={<PageHeading lead={lead}>{t('asking.title')}</PageHeading>}
        sections={sections}
        auditors={auditorChoices(auditors)}
        nobody={t('asking.no-auditors')}
      />
    </SignedInPage>
  )
}
