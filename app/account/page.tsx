import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { ChangePasswordForm } from '@/components/account/change-password-form'
import { PageHeading } from '@/components/layout/page-heading'
import { Isolated } from '@/components/ui/isolated'
import { Notice } from '@/components/ui/notice'
import { requirePerson } from '@/lib/server/identity/session'
import { changePasswordAction } from './actions'

export default async function AccountPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const changed = queryValue(await searchParams, 'changed')
  return (
    <SignedInPage person={person}>
      <ChangePasswordForm
        action={changePasswordAction}
        email={person.email}
        heading={
          <>
            <PageHeading lead={`You are signed in as ${person.name}, ${person.email}.`}>
              Your account
            </PageHeading>
            <dl className="mb-10 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
              <dt className="text-ink-soft">Organisation</dt>
              <dd>
                <Isolated>{person.organisation.name}</Isolated>
              </dd>
              <dt className="text-ink-soft">Role</dt>
              <dd className="first-letter:uppercase">{person.role}</dd>
            </dl>
            <h2 className="mb-4 text-heading">Change your password</h2>
            {changed === 'password' && (
              <Notice className="mb-6" title="Your password has changed">
                <p>Every other place where you were signed in has been signed out.</p>
              </Notice>
            )}
          </>
        }
      />
    </SignedInPage>
  )
}
