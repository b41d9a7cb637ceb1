import Link from 'next/link'
import type { ReactNode } from 'react'
import { OfflinePage } from '@/components/layout/offline-page'
import { type Crumb, PageShell } from '@/components/layout/page-shell'
import { SignOutForm } from '@/components/layout/sign-out-form'
import { PagePerson } from '@/components/ui/form/page-person'
import type { HelpScreen } from '@/lib/core/web/help-screens'
import { memberOf, type Person } from '@/lib/server/identity/person'
import { signOutAction } from './sign-out'

type SignedInPageProps = {
  person: Person
  /** The organisation that the page is about; by default the one its trail leads through, else the one visited last. */
  organisationId?: string
  trail?: readonly Crumb[]
  /** The kind of screen, where it has a page of help. */
  help?: HelpScreen
  children: ReactNode
}

/** A page for people who are signed in, with the sign-out button. */
export function SignedInPage({ person, organisationId, trail = [], help, children }: SignedInPageProps) {
  const of = organisationId ?? trail.find((crumb) => crumb.organisationId)?.organisationId
  const member = of === undefined ? person.memberships[0] : memberOf(person, of)
  return (
    <PageShell
      person={person}
      organisation={member?.organisation ?? null}
      trail={trail}
      help={help}
      anchor={Link}
      signOut={<SignOutForm personId={person.id} action={signOutAction} />}
    >
      <PagePerson id={person.id}>{children}</PagePerson>
      <OfflinePage />
    </PageShell>
  )
}
