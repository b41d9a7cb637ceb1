import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { OrganisationForm } from '@/components/account/people/organisation-form'
import { organisationTrail } from '@/components/account/people/people-trail'
import { TwoFactorRequirement } from '@/components/account/security/two-factor-requirement'
import { TimeZoneForm } from '@/components/account/time-zone-form'
import { PageHeading } from '@/components/layout/page-heading'
import { QuietLinks } from '@/components/product/removal/quiet-links'
import { Isolated } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { timeZones } from '@/lib/core/text/dates/time-zone'
import { isOffered } from '@/lib/server/access/as-person'
import { requireMember } from '@/lib/server/identity/session'
import { asksForTwoFactor } from '@/lib/server/people/require-two-factor'
import { findTimeZone } from '@/lib/server/people/time-zone'
import { english } from '@/lib/words/english'
import { renameAction, requireTwoFactorAction, setTimeZoneAction } from './actions'

const { t } = english

export default async function SettingsPage({ params, searchParams }: PageInput<'organisation'>) {
  const member = await requireMember((await params).organisation)
  const { organisation } = member
  if (!isOffered(member, 'manage-organisation', organisation.id)) notFound()
  const done = queryValue(await searchParams, 'done')
  const zone = (await findTimeZone(member, organisation.id)) ?? 'UTC'
  const isRequired = (await asksForTwoFactor(member, organisation.id)) ?? false
  return (
    <SignedInPage person={member} trail={organisationTrail(organisation)}>
      <OrganisationForm
        action={renameAction}
        organisation={organisation}
        heading={
          <>
            <PageHeading over={<Isolated>{organisation.name}</Isolated>}>
              {t('organisations.rename.title')}
            </PageHeading>
            {done === 'name' && <Notice className="mb-6" title={t('organisations.rename.done')} />}
            {done === 'time-zone' && <Notice className="mb-6" title={t('organisations.time-zone.done')} />}
            {done === 'two-factor' && <Notice className="mb-6" title={t('organisations.two-factor.done')} />}
          </>
        }
      />
      <TimeZoneForm
        action={setTimeZoneAction}
        organisationId={organisation.id}
        zone={zone}
        zones={timeZones()}
      />
      <TwoFactorRequirement
        action={requireTwoFactorAction}
        organisationId={organisation.id}
        isRequired={isRequired}
        hasOwn={member.hasSecondFactor}
      />
      <div className="mt-12">
        <QuietLinks
          links={[
            { href: `/organisations/${organisation.id}/removed`, text: t('removed.title') },
            { href: `/organisations/${organisation.id}/delete`, text: t('removal.button.organisation') },
          ]}
        />
      </div>
    </SignedInPage>
  )
}
