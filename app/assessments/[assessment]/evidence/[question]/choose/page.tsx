import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { ChooseForm } from '@/components/product/evidence/using/choose-form'
import { NamedPieces } from '@/components/product/evidence/using/named-pieces'
import { PieceAbout } from '@/components/product/evidence/using/piece-about'
import { FilePurposeNotice } from '@/components/product/files/file-purpose-notice'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { PageTitle } from '@/components/ui/page/page-title'
import { requirePerson } from '@/lib/server/identity/session'
import { findChoices } from '@/lib/server/products/evidence/using/find-choices'
import { english } from '@/lib/words/english'
import { chooseAction } from './actions'

const { t } = english

/** Offers the evidence that the product has already for one answer. */
export default async function ChooseEvidencePage({ params }: PageInput<'assessment' | 'question'>) {
  const person = await requirePerson()
  const { assessment: assessmentId, question: questionId } = await params
  const found = await findChoices(person, { assessmentId, questionId })
  if (!found) notFound()
  const { product, release, named, others, asked, isAnswered } = found
  const title = t('choose-piece.title')
  const heading = (
    <>
      <PageHeading over={<ReleaseName product={product.name} release={release} />}>{title}</PageHeading>
      <FilePurposeNotice use={found} />
      {isAnswered && <p className="measure mb-6 text-ink-soft">{t(`evidence.asked.${asked}`)}</p>}
      {named.length > 0 && <NamedPieces productId={product.id} draftId={assessmentId} pieces={named} />}
    </>
  )
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      {isAnswered && others.length > 0 ? (
        <ChooseForm
          action={chooseAction.bind(null, { assessmentId, questionId })}
          formKey={randomUUID()}
          heading={heading}
          pieces={others.map((piece) => ({
            id: piece.id,
            title: piece.now.value.title,
            about: <PieceAbout piece={piece} asked={asked} release={release} />,
          }))}
        />
      ) : (
        <>
          <PageTitle>{title}</PageTitle>
          {heading}
          {isAnswered && <p className="measure">{t('choosing.none')}</p>}
        </>
      )}
    </SignedInPage>
  )
}
