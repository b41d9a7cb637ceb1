import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { productTrail } from '@/components/product/product-trail'
import { teamFilesOf } from '@/components/review/files-of'
import { FindingPage } from '@/components/review/findings/finding-page'
import { stepsOf } from '@/lib/core/review/lifecycle/finding-lifecycle'
import { requirePerson } from '@/lib/server/identity/session'
import { findTeamsFinding } from '@/lib/server/reviews/pages/teams-threads'
import { english } from '@/lib/words/english'
import { answerAction } from './actions'

const { t } = english

/** One finding, for the members of the organisation. */
export default async function TeamsFindingPage({ params }: PageInput<'product' | 'finding'>) {
  const person = await requirePerson()
  const { product: id, finding: findingId } = await params
  const found = await findTeamsFinding(person, { productId: id, findingId })
  if (!found) notFound()
  const { product, finding, questionnaire, mayAnswer, mayAccept } = found
  const now = { grade: finding.content.grade, state: finding.state }
  const path = `/products/${product.id}/findings`
  return (
    <SignedInPage
      person={person}
      trail={[...productTrail(product), { href: path, text: t('findings.title') }]}
    >
      <FindingPage
        finding={finding}
        files={teamFilesOf(product.id)}
        questionnaire={questionnaire}
        formKey={randomUUID()}
        action={mayAnswer ? answerAction.bind(null, { productId: product.id, findingId: finding.id }) : null}
        steps={stepsOf(now, mayAccept ? 'owner' : 'team')}
      />
    </SignedInPage>
  )
}
