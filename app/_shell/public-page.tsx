import type { ReactNode } from 'react'
import { type Crumb, PageShell } from '@/components/layout/page-shell'
import { findPerson } from '@/lib/server/identity/session'

/** A page that everybody may read, without a script of ours; who has signed in finds their way back. */
export async function PublicPage({
  trail = [],
  children,
}: {
  trail?: readonly Crumb[]
  children: ReactNode
}) {
  return (
    <PageShell person={await findPerson()} trail={trail}>
      {children}
    </PageShell>
  )
}
