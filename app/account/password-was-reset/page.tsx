import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button/link-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { pathAfterSignIn } from '@/lib/server/identity/path-after-sign-in'
import { requirePerson } from '@/lib/server/identity/session'

/** Shown once, at the first sign-in after a password was reset by an operator's link. */
export default async function PasswordWasResetPage({ searchParams }: PageInput) {
  const person = await requirePerson()
  const then = pathAfterSignIn(queryValue(await searchParams, 'then') ?? '')
  return (
    <SignedInPage person={person}>
      <PageTitle>Your password was reset</PageTitle>
      <PageHeading>Your password was reset</PageHeading>
      <p className="measure">
        Since you last signed in, a new password was set with a link that the person who runs this server had
        made, and every session was ended. If you did not ask for that link, tell them, and change your
        password.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={then}>Continue</LinkButton>
        <LinkButton href="/account" look="quiet">
          Change the password
        </LinkButton>
      </div>
    </SignedInPage>
  )
}
