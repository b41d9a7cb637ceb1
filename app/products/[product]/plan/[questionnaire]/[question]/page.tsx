import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PlanLineForm } from '@/components/product/over-time/plan-line-form'
import { productTrail } from '@/components/product/product-trail'
import { requirePerson } from '@/lib/server/identity/session'
import { findPlanLine } from '@/lib/server/products/pages/plan/change-plan-line'
import { english } from '@/lib/words/english'
import { changeLineAction } from './actions'

const { t } = english

/** Changes a line of the plan of a product, also after submission. */
export default async function PlanLinePage({ params }: PageInput<'product' | 'questionnaire' | 'question'>) {
  const person = await requirePerson()
  const { product: productId, questionnaire: questionnaireId, question } = await params
  const found = await findPlanLine(person, { productId, questionnaireId, question })
  if (!found) notFound()
  const { product, planned, isOff, line, revision } = found
  const plan = { href: `/products/${product.id}/plan`, text: t('product-plan.title') }
  return (
    <SignedInPage person={person} trail={[...productTrail(product), plan]}>
      <PlanLineForm
        action={changeLineAction.bind(null, { productId: product.id, questionnaireId, question })}
        planned={planned}
        isOff={isOff}
        line={line}
        revision={revision}
        mutationId={randomUUID()}
      />
    </SignedInPage>
  )
}
