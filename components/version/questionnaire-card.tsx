import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { purposeWords } from '../questionnaire/meant-for'
import { Tag } from '../ui/tag'
import { VersionTerms } from './part/version-terms'
import { type Retirement, RetirementNotice } from './retirement-notice'
import { versionPath } from './version-path'

type ListedVersion = { questionnaire: Questionnaire; retired: Retirement | null }

/** A questionnaire with its published versions, newest first. */
export function QuestionnaireCard({ versions }: { versions: readonly ListedVersion[] }) {
  const newest = (versions.find(({ retired }) => retired === null) ?? versions[0])?.questionnaire
  if (!newest) return null
  return (
    <section
      aria-labelledby={`questionnaire-${newest.id}`}
      className="grid gap-x-14 gap-y-6 rounded-box border border-line bg-surface p-6 shadow-resting sm:p-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <div>
        <h2 id={`questionnaire-${newest.id}`} className="text-heading">
          <a href={versionPath(newest)}>{newest.title}</a>
        </h2>
        <p className="measure mt-2">{purposeWords(newest)}</p>
      </div>
      <ul className="flex flex-col gap-6">
        {versions.map((listed) => (
          <VersionEntry
            key={listed.questionnaire.version}
            listed={listed}
            isNewest={versions.length > 1 && listed.questionnaire === newest}
          />
        ))}
      </ul>
    </section>
  )
}

function VersionEntry({ listed, isNewest }: { listed: ListedVersion; isNewest: boolean }) {
  const { questionnaire: version, retired } = listed
  const path = versionPath(version)
  return (
    <li className="not-first:border-t not-first:border-line not-first:pt-6">
      <h3 className="mb-3 flex flex-wrap items-center gap-3 text-lead">
        <a href={path}>Version {version.version}</a>
        {isNewest && <Tag tone="accent">Newest</Tag>}
      </h3>
      <RetirementNotice retired={retired} />
      <VersionTerms version={version} />
      <p className="mt-3 flex flex-wrap gap-x-6">
        <VersionLink href={`${path}/blank.pdf`} of={version}>
          Blank questionnaire (PDF)
        </VersionLink>
        <VersionLink href={`${path}/coverage`} of={version}>
          Clauses it covers
        </VersionLink>
      </p>
    </li>
  )
}

function VersionLink({ href, of, children }: { href: string; of: Questionnaire; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-8 items-center">
      {children}
      <span className="spoken-only">
        {' '}
        of {of.title} {of.version}
      </span>
    </a>
  )
}
