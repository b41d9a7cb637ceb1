import type { ReactNode } from 'react'
import { type Crumb, PageShell } from '@/components/layout/page-shell'
import { findPerson } from '@/lib/server/identity/session'

/** A public page without scripts; a signed-in person gets a link back to their products. */
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
