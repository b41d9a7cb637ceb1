import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { CompareForm, shortChoiceWords } from '@/components/product/over-time/compare/compare-form'
import { comparedSide } from '@/components/product/over-time/compare/compared-sides'
import { ComparisonView } from '@/components/product/over-time/compare/comparison-view'
import { productTrail } from '@/components/product/product-trail'
import { Isolated } from '@/components/ui/isolated'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { type ComparePage, findComparison } from '@/lib/server/products/comparing/find-comparison'
import { english } from '@/lib/words/english'

const { t } = english

export default async function ComparePageOfProduct({ params, searchParams }: PageInput<'product'>) {
  const person = await requirePerson()
  const search = await searchParams
  const wanted = { before: queryValue(search, 'before'), after: queryValue(search, 'after') }
  const page = await findComparison(person, (await params).product, wanted)
  if (!page) notFound()
  const { product, choices, chosen, compared } = page
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <PageTitle>
        {t('assessment.page-of-product', { page: t('compare.title'), product: isolatedText(product.name) })}
      </PageTitle>
      <PageHeading over={<Isolated>{product.name}</Isolated>} lead={t('compare.lead')}>
        {t('compare.title')}
      </PageHeading>
      {choices.length > 1 && (
        <CompareForm path={`/products/${product.id}/compare`} choices={choices} chosen={chosen} />
      )}
      {compared ? (
        <ComparisonView comparison={compared.comparison} sides={sidesOf(page, compared)} />
      ) : (
        <p className="measure">{page.isGone ? t('compare.gone') : t('compare.too-few')}</p>
      )}
    </SignedInPage>
  )
}

function sidesOf({ choices, chosen }: ComparePage, compared: NonNullable<ComparePage['compared']>) {
  const nameOf = (wanted: string | null) => {
    const choice = choices.find(({ value }) => value === wanted)
    return choice ? shortChoiceWords(choice) : ''
  }
  return {
    before: comparedSide(nameOf(chosen.before), compared.before.questionnaire),
    after: comparedSide(nameOf(chosen.after), compared.after.questionnaire),
  }
}
