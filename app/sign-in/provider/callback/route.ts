import { redirect } from 'next/navigation'
import { providerName } from '@/lib/server/identity/provider/provider'
import { setCookie } from '@/lib/server/identity/session'
import { returnFromProvider } from '@/lib/server/people/joining/return-from-provider'

/** Where the provider sends people back to. It is another site, so what counts is the cookie of the browser that left. */
export async function GET(request: Request): Promise<Response> {
  if (providerName() === null) redirect('/sign-in')
  const { path, cookies } = await returnFromProvider(new URL(request.url).search, request.headers)
  for (const cookie of cookies) await setCookie(cookie)
  redirect(path)
}
