import { randomUUID } from 'node:crypto'
import Form from 'next/form'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { questionnaireChoices } from '@/components/assessment/start/questionnaire-choices'
import { StartForm } from '@/components/assessment/start/start-form'
import { startSearchForm } from '@/components/assessment/start/start-from'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { findStartPage } from '@/lib/server/assessments/pages/start-page'
import { listQuestionnaires } from '@/lib/server/content/catalogue'
import { requirePerson } from '@/lib/server/identity/session'
import { rich } from '@/lib/words/english'
import { startAction } from './actions'
import { startingPointChoices } from './starting-point-choices'

export default async function StartPage({ params, searchParams }: PageInput<'product' | 'release'>) {
  const person = await requirePerson()
  const { release: releaseId } = await params
  const typed = queryValue(await searchParams, 'find')?.trim() ?? ''
  const found = await findStartPage(person, releaseId, typed)
  if (!found) notFound()
  const { product, release, startingPoints } = found
  const path = `/products/${product.id}/releases/${release.id}`
  return (
    <SignedInPage person={person} trail={productTrail(product)}>
      <Form id={startSearchForm} action={`${path}/start`} role="search" />
      <StartForm
        action={startAction.bind(null, release.id)}
        formKey={randomUUID()}
        release={<ReleaseName product={product.name} release={release.label} />}
        questionnaires={questionnaireChoices(listQuestionnaires())}
        startingPoints={{
          choices: startingPointChoices(startingPoints.points),
          hasMore: startingPoints.hasMore,
          typed,
          path: `${path}/start`,
        }}
      />
      <p className="mt-8">
        {rich('release.upload', { link: (inside) => <Link href={`${path}/upload`}>{inside}</Link> })}
      </p>
    </SignedInPage>
  )
}
