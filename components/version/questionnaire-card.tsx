import type { ReactNode } from 'react'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english, rich } from '@/lib/words/english'
import { purposeWords } from '../questionnaire/meant-for'
import { Tag } from '../ui/tag'
import { VersionTerms } from './part/version-terms'
import { type Retirement, RetirementNotice } from './retirement-notice'
import { versionPath } from './version-path'

const { t } = english

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
  const named = { questionnaire: version.title, version: version.version }
  return (
    <li className="not-first:border-t not-first:border-line not-first:pt-6">
      <h3 className="mb-3 flex flex-wrap items-center gap-3 text-lead">
        <a href={path}>{t('version.numbered', { version: version.version })}</a>
        {isNewest && <Tag tone="accent">{t('version.newest')}</Tag>}
      </h3>
      <RetirementNotice retired={retired} />
      <VersionTerms version={version} />
      <p className="mt-3 flex flex-wrap gap-x-6">
        <VersionLink href={`${path}/blank.pdf`}>{rich('version.blank-of', { ...named, spoken })}</VersionLink>
        <VersionLink href={`${path}/coverage`}>{rich('version.covers-of', { ...named, spoken })}</VersionLink>
      </p>
    </li>
  )
}

function VersionLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-8 items-center">
      {children}
    </a>
  )
}

function spoken(inside: ReactNode) {
  return <span className="spoken-only">{inside}</span>
}
