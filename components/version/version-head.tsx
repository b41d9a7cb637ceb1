import type { ReactNode } from 'react'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import { PageHeading } from '../layout/page-heading'
import { versionPath } from './version-path'
import { VersionTerms } from './version-terms'

/** What a version is, how to pin it down, and what else there is to read of it. */
export function VersionHead({ version, before }: { version: Questionnaire; before: string | null }) {
  const path = versionPath(version)
  return (
    <header>
      <PageHeading over={`Version ${version.version}`}>{version.title}</PageHeading>
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
