import type { ReactNode } from 'react'
import { type Crumb, PageShell } from '@/components/layout/page-shell'
import { findPerson } from '@/lib/server/session'
import { SignedInPage } from './signed-in-page'

/** A page that everybody may read; who has signed in keeps their way about. */
export async function PublicPage({
  trail = [],
  children,
}: {
  trail?: readonly Crumb[]
  children: ReactNode
}) {
  const person = await findPerson()
  if (!person) return <PageShell trail={trail}>{children}</PageShell>
  return (
    <SignedInPage person={person} trail={trail}>
      {children}
    </SignedInPage>
  )
}
