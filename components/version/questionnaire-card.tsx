import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { Tag } from '../ui/tag'
import { versionPath } from './version-path'
import { VersionTerms } from './version-terms'
import { purposeWords } from './version-words'

/** A questionnaire with its published versions, newest first. */
export function QuestionnaireCard({ versions }: { versions: readonly Questionnaire[] }) {
  const [newest, ...older] = versions
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
      <div className="flex flex-col gap-6">
        <VersionLine version={newest} isNewest={older.length > 0} />
        {older.map((version) => (
          <div key={version.version} className="border-t border-line pt-6">
            <VersionLine version={version} />
          </div>
        ))}
      </div>
    </section>
  )
}

function VersionLine({ version, isNewest = false }: { version: Questionnaire; isNewest?: boolean }) {
  const path = versionPath(version)
  return (
    <div>
      <h3 className="mb-3 flex flex-wrap items-center gap-3 text-lead">
        <a href={path}>Version {version.version}</a>
        {isNewest && <Tag tone="accent">Newest</Tag>}
      </h3>
      <VersionTerms version={version} />
      <p className="mt-3 flex flex-wrap gap-x-6">
        <VersionLink href={`${path}/blank.pdf`} of={version}>
          Blank questionnaire (PDF)
        </VersionLink>
        <VersionLink href={`${path}/coverage`} of={version}>
          Clauses it covers
        </VersionLink>
      </p>
    </div>
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
