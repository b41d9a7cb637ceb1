import { notFound } from 'next/navigation'
import { PublishedMarkup } from '@/app/_shell/markup/published-markup'
import type { PageInput } from '@/app/_shell/page-input'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { CoverageTable } from '@/components/version/part/coverage-table'
import { FrameworkNames } from '@/components/version/part/framework-names'
import { UnaskedClauses } from '@/components/version/part/unasked-clauses'
import { VersionPart } from '@/components/version/part/version-part'
import { versionPath } from '@/components/version/version-path'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { type CoverageRow, coverageMatrix, coverageOf } from '@/lib/core/standards/coverage'
import { findVersion } from '@/lib/server/content/published-versions'
import { english } from '@/lib/words/english'

const { t } = english

type Input = PageInput<'id' | 'version'>

export async function generateMetadata({ params }: Input) {
  const version = findVersion(await params)
  if (!version) return {}
  const description = t('coverage.description', { title: version.title, version: version.version })
  return publicMetadata(`${versionPath(version)}/coverage`, description)
}

/** From each clause of the source to the questions that serve it and the provisions they speak for. */
export default async function CoveragePage({ params }: Input) {
  const version = findVersion(await params)
  if (!version) notFound()
  const title = `${version.title} ${version.version}`
  const trail = [
    { href: '/questionnaires', text: t('layout.questionnaires') },
    { href: versionPath(version), text: title },
  ]
  return (
    <PublicPage trail={trail}>
      <PageTitle>{t('coverage.title', { questionnaire: title })}</PageTitle>
      <PublishedMarkup name={`coverage ${version.hash} ${versionPath(version)}`}>
        <Coverage version={version} />
      </PublishedMarkup>
    </PublicPage>
  )
}

function Coverage({ version }: { version: Questionnaire }) {
  const rows = coverageMatrix(version)
  const asked = rows.filter(({ questions }) => questions.length > 0)
  const left = rows.filter(({ clause, questions }) => clause.assessable && questions.length === 0)
  const others = rows.filter(({ clause, questions }) => !clause.assessable && questions.length === 0)
  return (
    <article lang={version.language} className="flex flex-col gap-12">
      <div>
        <PageHeading over={`${version.title} ${version.version}`} lead={leadOf(coverageOf(version))}>
          {t('version.coverage')}
        </PageHeading>
        <p className="measure">
          {t('coverage.source', { source: version.source.title, publisher: version.source.publisher })}
        </p>
        <p className="measure mt-2 text-small text-ink-soft">{version.source.standing}</p>
      </div>
      {left.length > 0 && (
        <UnaskedClauses
          id="left"
          title={t('coverage.left-out', { count: left.length })}
          lead={t('coverage.left-out-lead')}
          clauses={left.map(({ clause }) => clause)}
          source={version.source}
        />
      )}
      <VersionPart id="asked" title={t('coverage.asked', { count: asked.length })}>
        {bySection(asked, version).map(({ title, rows: own }) => (
          <section
            key={title}
            aria-label={title}
            className="mt-8 [--usual-height:120rem] max-lg:laid-out-late"
          >
            <h3 className="text-lead">{title}</h3>
            <CoverageTable caption={t('coverage.table', { section: title })} rows={own} version={version} />
          </section>
        ))}
      </VersionPart>
      <UnaskedClauses
        id="others"
        title={t('coverage.others', { count: others.length })}
        lead={t('coverage.others-lead')}
        clauses={others.map(({ clause }) => clause)}
        source={version.source}
      />
      <FrameworkNames frameworks={version.frameworks} />
    </article>
  )
}

function leadOf({ asked, assessable }: { asked: number; assessable: number }): string {
  return asked === assessable
    ? t('coverage.lead.all', { assessable })
    : t('coverage.lead.some', { asked, assessable })
}

/** In the order in which the text first speaks of each section. */
function bySection(rows: readonly CoverageRow[], { sections }: Questionnaire) {
  const ids = [...new Set(rows.map(({ clause }) => clause.section))]
  return ids.map((id) => ({
    title: sections.find((section) => section.id === id)?.title ?? id,
    rows: rows.filter(({ clause }) => clause.section === id),
  }))
}
