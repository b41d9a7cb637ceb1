import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { countWords, stepWords } from '@/components/version/changes/change-words'
import { VersionChanges } from '@/components/version/changes/version-changes'
import { versionPath } from '@/components/version/version-path'
import { findChanges, findVersion } from '@/lib/server/content/published-versions'

type Input = PageInput<'id' | 'version'>

export async function generateMetadata({ params }: Input) {
  const version = findVersion(await params)
  if (!version) return {}
  const description = `What changed in version ${version.version} of ${version.title}, word by word.`
  return publicMetadata(`${versionPath(version)}/changes`, description)
}

/** What changed from the version before, for everybody. */
export default async function ChangesPage({ params }: Input) {
  const address = await params
  const [version, difference] = [findVersion(address), findChanges(address)]
  if (!version || !difference) notFound()
  return (
    <PublicPage
      trail={[
        { href: '/questionnaires', text: 'Questionnaires' },
        { href: versionPath(version), text: `${version.title} ${version.version}` },
      ]}
    >
      <PageTitle>{`What changed in ${version.version}, ${version.title}`}</PageTitle>
      <article lang={version.language}>
        <PageHeading
          over={`${version.title}, from ${difference.before.version} to ${version.version}`}
          lead={`${stepWords[difference.step]} ${countWords(difference)}.`}
        >
          What changed in {version.version}
        </PageHeading>
        <p className="measure mb-8">
          What is gone is <del>struck through</del>, what is new is <ins>underlined</ins>. Assessments on{' '}
          <a href={versionPath(difference.before)}>{difference.before.version}</a> stay on it until their team
          moves them.
        </p>
        <VersionChanges difference={difference} />
      </article>
    </PublicPage>
  )
}
