import { redirect } from 'next/navigation'
import { GoOn } from '@/components/account/provider/go-on'
import { PageHeading } from '@/components/layout/page-heading'
import { PageShell } from '@/components/layout/page-shell'
import { AnchorButton } from '@/components/ui/button/anchor-button'
import { PageTitle } from '@/components/ui/page/page-title'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { findWayOut } from '@/lib/server/identity/provider/leave'
import { providerName } from '@/lib/server/identity/provider/provider'
import { english } from '@/lib/words/english'

const { t } = english

/**
 * The last page before the provider. Our forms cannot lead there directly: browsers stop a form that is redirected to
 * another site than the content security policy names, and a provider has several.
 */
export default async function LeavingPage() {
  const name = providerName()
  if (name === null) redirect('/sign-in')
  const way = await findWayOut()
  if (!way.leaves) redirect(way.path)
  const values = { name: isolatedText(name) }
  const title = t('provider.leaving.title', values)
  return (
    <PageShell>
      <PageTitle>{title}</PageTitle>
      <GoOn url={way.url} />
      <PageHeading lead={t('provider.leaving.what', values)}>{title}</PageHeading>
      <AnchorButton href={way.url}>{t('provider.leaving.button', values)}</AnchorButton>
    </PageShell>
  )
}
