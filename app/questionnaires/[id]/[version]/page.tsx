import { notFound } from 'next/navigation'
import { PublishedMarkup } from '@/app/_shell/markup/published-markup'
import type { PageInput } from '@/app/_shell/page-input'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { purposeWords } from '@/components/questionnaire/meant-for'
import { PageTitle } from '@/components/ui/page/page-title'
import { ContradictionEntries } from '@/components/version/part/contradiction-entries'
import { FactEntries } from '@/components/version/part/fact-entries'
import { LevelList } from '@/components/version/part/level-list'
import { SectionPart } from '@/components/version/part/section-part'
import { VersionBasis } from '@/components/version/version-basis'
import { VersionContents } from '@/components/version/version-contents'
import { VersionHead } from '@/components/version/version-head'
import { versionPath } from '@/components/version/version-path'
import {
  findNewestVersion,
  findPredecessor,
  findRetirement,
  findVersion,
} from '@/lib/server/content/published-versions'
import { english } from '@/lib/words/english'

const { t } = english

type Input = PageInput<'id' | 'version'>

export async function generateMetadata({ params }: Input) {
  const version = findVersion(await params)
  if (!version) return {}
  const description = t('version.description', {
    title: version.title,
    version: version.version,
    purpose: purposeWords(version),
  })
  return publicMetadata(versionPath(version), description)
}

/** A published version from first to last, for everybody. */
export default async function VersionPage({ params }: Input) {
  const version = findVersion(await params)
  if (!version) notFound()
  const newest = findNewestVersion(version.id)
  const retired = findRetirement(version)
  const newer = newest && newest.hash !== version.hash ? newest.version : null
  const name = ['version', version.hash, versionPath(version), newer, JSON.stringify(retired)].join(' ')
  return (
    <PublicPage trail={[{ href: '/questionnaires', text: t('layout.questionnaires') }]}>
      <PageTitle>{t('version.title', { title: version.title, version: version.version })}</PageTitle>
      <PublishedMarkup name={name}>
        <article lang={version.language}>
          <VersionHead
            version={version}
            retired={retired}
            before={findPredecessor(version)?.version ?? null}
            newer={newer}
          />
          <div className="mt-10 grid gap-10 lg:grid-cols-[14rem_minmax(0,46rem)] lg:gap-16">
            <div>
              <VersionContents version={version} />
            </div>
            <div className="flex min-w-0 flex-col gap-14">
              <VersionBasis version={version} />
              <LevelList levels={version.levels} floors={version.floors} />
              <FactEntries version={version} />
              {version.sections.map((section) => (
                <SectionPart key={section.id} section={section} version={version} />
              ))}
              <ContradictionEntries version={version} />
            </div>
          </div>
        </article>
      </PublishedMarkup>
    </PublicPage>
  )
}
