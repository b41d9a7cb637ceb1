import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { RemovedName, RemovedWhen } from '@/components/product/removal/removed-list'
import { RestoreForm } from '@/components/product/removal/restore-form'
import { requireMember } from '@/lib/server/identity/session'
import { findRemoved, type RemovedThing } from '@/lib/server/products/removal/removed-things'
import { english } from '@/lib/words/english'
import { restoreAction } from './actions'

const { t } = english

/** Restores something that was deleted, under another name where its own is taken. */
export default async function RestorePage({ params }: PageInput<'organisation' | 'thing'>) {
  const { organisation: organisationId, thing: id } = await params
  const member = await requireMember(organisationId)
  const thing = await findRemoved(member, { organisationId, id })
  if (!thing) notFound()
  const list = { href: `/organisations/${organisationId}/removed`, text: t('removed.title') }
  return (
    <SignedInPage person={member} trail={[...organisationTrail(member.organisation), list]}>
      <RestoreForm
        action={restoreAction.bind(null, { organisationId, id })}
        taken={takenOf(thing)}
        heading={
          <>
            <PageHeading over={<RemovedName thing={thing} />} lead={t('removed.what-returns')}>
              {t('restore-form.title')}
            </PageHeading>
            <div className="mb-8">
              <RemovedWhen thing={thing} />
            </div>
          </>
        }
      />
    </SignedInPage>
  )
}

function takenOf({ kind, isNameFree, product, release }: RemovedThing) {
  if (isNameFree) return null
  return kind === 'product'
    ? { what: 'product' as const, name: product }
    : { what: 'release' as const, name: release ?? '' }
}
