import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { questionPath } from '@/components/assessment/page/question-path'
import { PageHeading } from '@/components/layout/page-heading'
import { pieceTrail } from '@/components/product/evidence/evidence-trail'
import { DraftLinks } from '@/components/product/evidence/using/draft-links'
import { UseForm } from '@/components/product/evidence/using/use-form'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import type { AnswerChoice } from '@/lib/core/answers/evidence/shown-piece'
import { shortfallWords } from '@/lib/core/scoring/credit/evidence-shortfall'
import { requirePerson } from '@/lib/server/identity/session'
import { findOtherAnswers } from '@/lib/server/products/evidence/using/find-other-answers'
import { english } from '@/lib/words/english'
import { useElsewhereAction } from './actions'

const { t } = english

/** Asks which other answers of a draft a piece of evidence speaks for. */
export default async function UsePiecePage({ params, searchParams }: PageInput<'product' | 'piece'>) {
  const person = await requirePerson()
  const { product: productId, piece: pieceId } = await params
  const draftId = queryValue(await searchParams, 'draft')
  const found = await findOtherAnswers(person, { productId, pieceId, draftId })
  if (!found) notFound()
  const { product, piece, drafts, draft } = found
  const sections = piece.struckOutAt ? [] : (draft?.sections ?? [])
  const heading = (
    <>
      <PageHeading over={<Isolated>{piece.versions[0].value.title}</Isolated>} lead={t('using-piece.lead')}>
        {t('use-piece.title')}
      </PageHeading>
      <DraftLinks path={`/products/${product.id}/evidence/${piece.id}/use`} drafts={drafts} draft={draft} />
    </>
  )
  return (
    <SignedInPage person={person} trail={pieceTrail(product, piece)}>
      {draft && sections.length > 0 ? (
        <UseForm
          key={draft.id}
          action={useElsewhereAction.bind(null, { productId, pieceId, assessmentId: draft.id })}
          heading={heading}
          sections={sections.map(({ id, title, answers }) => ({
            id,
            title,
            answers: answers.map((answer) => asListed(answer, draft.id, id)),
          }))}
        />
      ) : (
        <>
          <PageTitle>{t('use-piece.title')}</PageTitle>
          {heading}
          <p className="measure">{whyNone(piece.struckOutAt !== null, draft !== null)}</p>
        </>
      )}
    </SignedInPage>
  )

  function asListed(
    { id, ask, revision, asked, isWeaker }: AnswerChoice,
    assessmentId: string,
    section: string,
  ) {
    const hint = isWeaker ? shortfallWords('weaker', asked, english) : t(`evidence.asked.${asked}`)
    return { id, ask, revision, hint, href: questionPath(assessmentId, section, id) }
  }
}

function whyNone(isStruckOut: boolean, hasDraft: boolean): string {
  if (isStruckOut) return t('using-piece.struck-out')
  return hasDraft ? t('using-piece.none') : t('using-piece.no-draft')
}
