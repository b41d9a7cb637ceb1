import Link from 'next/link'
import { PageShell } from '@/components/layout/page-shell'
import { PageTitle } from '@/components/ui/page-title'
import { findPerson } from '@/lib/server/session'
import { SignedInPage } from './_shell/signed-in-page'

/** What is not there and what is not yours look the same. */
export default async function NotFound() {
  const person = await findPerson()
  const words = (
    <>
      <PageTitle>Page not found</PageTitle>
      <h1 className="text-title">There is nothing at this address</h1>
      <p className="measure mt-3">
        If you typed it, check it. If somebody sent it to you, ask them whether you may see it
        {person ? '.' : ', or sign in first.'}
      </p>
      <p className="mt-4">
        {person ? <Link href="/products">Go to your products</Link> : <Link href="/sign-in">Sign in</Link>}
      </p>
    </>
  )
  return person ? <SignedInPage person={person}>{words}</SignedInPage> : <PageShell>{words}</PageShell>
}
