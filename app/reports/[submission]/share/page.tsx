import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { type PageInput, queryValue } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { PageHeading } from '@/components/layout/page-heading'
import { productTrail } from '@/components/product/product-trail'
import { ReleaseName } from '@/components/product/release-name'
import { ShareForm } from '@/components/report/sharing/share-form'
import { ShareList } from '@/components/report/sharing/share-list'
import { Notice } from '@/components/ui/notice'
import { requirePerson } from '@/lib/server/identity/session'
import { listShareLinks } from '@/lib/server/submissions/sharing/list-share-links'
import { findSubmissionHead } from '@/lib/server/submissions/submissions'
import { english, rich } from '@/lib/words/english'
import { revokeShareLinkAction, shareAction } from './actions'

const { t } = english

/** Makes links by which anybody reads the report of a submission, and lists those made. */
export default async function SharePage({ params, searchParams }: PageInput<'submission'>) {
  const person = await requirePerson()
  const { submission: id } = await params
  const [links, submission] = [await listShareLinks(person, id), await findSubmissionHead(person, id)]
  if (!links || !submission) notFound()
  const { product, release, number } = submission
  const done = queryValue(await searchParams, 'done')
  const made = links.find((link) => link.id === done)
  const report = { href: `/reports/${id}`, text: t('assessment.report', { number }) }
  return (
    <SignedInPage person={person} trail={[...productTrail(product), report]}>
      <ShareForm
        action={shareAction.bind(null, id)}
        formKey={randomUUID()}
        title={t('share.title')}
        heading={
          <>
            <PageHeading
              over={<ReleaseName product={product.name} release={release.label} />}
              lead={t('share.lead')}
            >
              {t('share.title')}
            </PageHeading>
            {made && (
              <Notice className="mb-6" title={t('share.made')}>
                <p className="wrap-anywhere">
                  <a href={made.address}>{made.address}</a>
                </p>
              </Notice>
            )}
            {done === 'revoked' && <Notice className="mb-6" title={t('ask-link.revoked')} />}
          </>
        }
      />
      <section aria-labelledby="links" className="mt-10 flex flex-col gap-4">
        <h2 id="links" className="text-heading">
          {t('ask-link.links')}
        </h2>
        <ShareList links={links} none={t('ask-link.none')} revoke={revokeShareLinkAction} />
        <p>
          {rich('share.see-all', {
            link: (inside) => <Link href={`/organisations/${product.organisationId}/shared`}>{inside}</Link>,
          })}
        </p>
      </section>
    </SignedInPage>
  )
}
