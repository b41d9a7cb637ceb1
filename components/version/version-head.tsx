import type { ReactNode } from 'react'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english, rich } from '@/lib/words/english'
import { PageHeading } from '../layout/page-heading'
import { VersionTerms } from './part/version-terms'
import { type Retirement, RetirementNotice } from './retirement-notice'
import { versionPath } from './version-path'

const { t } = english

type VersionHeadProps = {
  version: Questionnaire
  retired: Retirement | null
  /** The number of the version before, if there is one. */
  before: string | null
  /** The number of the newest version, if this is not it. */
  newer: string | null
}

/** What a version is, how to pin it down, and what else there is to read of it. */
export function VersionHead({ version, retired, before, newer }: VersionHeadProps) {
  const path = versionPath(version)
  return (
    <header>
      <PageHeading over={t('version.numbered', { version: version.version })}>{version.title}</PageHeading>
      <RetirementNotice retired={retired} />
      {newer && (
        <p className="mb-5">
          {rich('version.newer', {
            version: newer,
            link: (inside) => <a href={versionPath({ ...version, version: newer })}>{inside}</a>,
          })}
        </p>
      )}
      <VersionTerms version={version} />
      <ul className="mt-5 flex flex-wrap gap-x-6 print:hidden">
        <More href={`${path}/blank.pdf`}>{t('version.blank')}</More>
        <More href={`${path}/coverage`}>{t('version.coverage')}</More>
        {before && <More href={`${path}/changes`}>{t('version.changed-from', { version: before })}</More>}
        <More href="/scoring">{t('layout.scoring')}</More>
      </ul>
    </header>
  )
}

function More({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="inline-flex min-h-8 items-center">
        {children}
      </a>
    </li>
  )
}
