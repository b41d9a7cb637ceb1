import { redirect } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SetUpForm } from '@/components/account/set-up-form'
import { PageShell } from '@/components/layout/page-shell'
import { TryAgain } from '@/components/ui/page/try-again'
import { isSetUp } from '@/lib/server/identity/set-up/set-up'
import { setUpAction } from './actions'

export default async function SetUpPage({ searchParams }: PageInput) {
  if (await isSetUp()) redirect('/sign-in')
  const code = queryValue(await searchParams, 'code')
  return (
    <PageShell>
      <TryAgain>
        <SetUpForm action={setUpAction} code={code ?? ''} />
      </TryAgain>
    </PageShell>
  )
}
