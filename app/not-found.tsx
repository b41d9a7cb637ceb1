import { PageTitle } from '@/components/ui/page/page-title'
import { findPerson } from '@/lib/server/identity/session'
import { PublicPage } from './_shell/public-page'

/** What does not exist, what is not published and what belongs to another organisation look the same. */
export default async function NotFound() {
  const person = await findPerson()
  return (
    <PublicPage>
      <PageTitle>Page not found</PageTitle>
      <h1 className="text-title">There is nothing at this address</h1>
      <p className="measure mt-3">
        If you typed it, check it. If somebody sent it to you, ask them whether you may see it
        {person ? '.' : ', or sign in first.'}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6">
        {person ? (
          <NavLink href="/products">Go to your products</NavLink>
        ) : (
          <NavLink href="/sign-in">Sign in</NavLink>
        )}
        <NavLink href="/questionnaires">Read the questionnaires</NavLink>
      </p>
    </PublicPage>
  )
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-8 items-center">
      {children}
    </a>
  )
}
