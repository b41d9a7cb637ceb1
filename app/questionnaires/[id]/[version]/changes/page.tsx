import { notFound } from 'next/navigation'
import { PublishedMarkup } from '@/app/_shell/markup/published-markup'
import type { PageInput } from '@/app/_shell/page-input'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { countChanges } from '@/components/version/changes/count-changes'
import { VersionChanges } from '@/components/version/changes/version-changes'
import { versionPath } from '@/components/version/version-path'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { findChanges, findPredecessor, findVersion } from '@/lib/server/content/published-versions'
import { english, rich } from '@/lib/words/english'

const { t } = english

type Input = PageInput<'id' | 'version'>

export async function generateMetadata({ params }: Input) {
  const version = findVersion(await params)
  if (!version) return {}
  const description = t('changes.description', { version: version.version, title: version.title })
  return publicMetadata(`${versionPath(version)}/changes`, description)
}

/** What changed from the version before, for everybody. */
export default async function ChangesPage({ params }: Input) {
  const address = await params
  const [version, before] = [findVersion(address), findPredecessor(address)]
  if (!version || !before) notFound()
  return (
    <PublicPage
      trail={[
        { href: '/questionnaires', text: t('layout.questionnaires') },
        { href: versionPath(version), text: `${version.title} ${version.version}` },
      ]}
    >
      <PageTitle>{t('changes.title', { version: version.version, title: version.title })}</PageTitle>
      <PublishedMarkup name={`changes ${before.hash} ${version.hash} ${versionPath(version)}`}>
        <Changes version={version} />
      </PublishedMarkup>
    </PublicPage>
  )
}

function Changes({ version }: { version: Questionnaire }) {
  const difference = findChanges(version)
  if (!difference) return null
  const { before, step } = difference
  return (
    <article lang={version.language}>
      <PageHeading
        over={t('changes.over', { title: version.title, before: before.version, version: version.version })}
        lead={`${t(`changes.step.${step}`)} ${countChanges(difference)}`}
      >
        {t('changes.heading', { version: version.version })}
      </PageHeading>
      <p className="measure mb-8">
        {rich('changes.how-to-read', {
          version: before.version,
          del: (inside) => <del>{inside}</del>,
          ins: (inside) => <ins>{inside}</ins>,
          link: (inside) => <a href={versionPath(before)}>{inside}</a>,
        })}
      </p>
      <VersionChanges difference={difference} />
    </article>
  )
}
