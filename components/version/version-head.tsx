import type { ReactNode } from 'react'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { PageHeading } from '../layout/page-heading'
import { VersionTerms } from './part/version-terms'
import { type Retirement, RetirementNotice } from './retirement-notice'
import { versionPath } from './version-path'

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
      <PageHeading over={`Version ${version.version}`}>{version.title}</PageHeading>
      <RetirementNotice retired={retired} />
      {newer && (
        <p className="mb-5">
          The newest version is <a href={versionPath({ ...version, version: newer })}>{newer}</a>. This one
          stays as it is.
        </p>
      )}
      <VersionTerms version={version} />
      <ul className="mt-5 flex flex-wrap gap-x-6 print:hidden">
        <More href={`${path}/blank.pdf`}>Blank questionnaire to print (PDF)</More>
        <More href={`${path}/coverage`}>Which clauses it covers</More>
        {before && <More href={`${path}/changes`}>What changed from {before}</More>}
        <More href="/scoring">How scoring works</More>
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
