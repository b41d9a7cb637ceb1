import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { questionnaireChoices } from '@/components/assessment/start/questionnaire-choices'
import { StartForm } from '@/components/assessment/start/start-form'
import { productTrail } from '@/components/product/product-trail'
import { listQuestionnaires } from '@/lib/server/catalogue'
import { findRelease } from '@/lib/server/releases'
import { requirePerson } from '@/lib/server/session'
import { listStartingPoints } from '@/lib/server/start-assessment'
import { startAction } from './actions'
import { startingPointChoices } from './starting-point-choices'

export default async function StartPage({ params }: PageInput<'product' | 'release'>) {
  const person = await requirePerson()
  const found = await findRelease(person, (await params).release)
  if (!found) notFound()
  const { product, release } = found
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <StartForm
        action={startAction.bind(null, release.id)}
        release={`${product.name}, ${release.label}`}
        questionnaires={questionnaireChoices(listQuestionnaires())}
        startingPoints={startingPointChoices(await listStartingPoints(person, release.id))}
      />
      <p className="mt-8">
        Or{' '}
        <Link href={`/products/${product.id}/releases/${release.id}/upload`}>upload an assessment file</Link>.
      </p>
    </SignedInPage>
  )
}
