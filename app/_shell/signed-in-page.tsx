import Link from 'next/link'
import type { ReactNode } from 'react'
import { OfflinePage } from '@/components/layout/offline-page'
import { type Crumb, PageShell } from '@/components/layout/page-shell'
import { SignOutForm } from '@/components/layout/sign-out-form'
import { PagePerson } from '@/components/ui/form/page-person'
import { signOutAction } from './sign-out'

type SignedInPageProps = {
  person: { id: string; name: string }
  trail?: readonly Crumb[]
  children: ReactNode
}

/** A page for people who are signed in, with the sign-out button. */
export function SignedInPage({ person, trail = [], children }: SignedInPageProps) {
  return (
    <PageShell
      person={person}
      trail={trail}
      anchor={Link}
      signOut={<SignOutForm personId={person.id} action={signOutAction} />}
    >
      <PagePerson id={person.id}>{children}</PagePerson>
      <OfflinePage />
    </PageShell>
  )
}
