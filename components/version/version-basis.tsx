import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { VersionPart } from './part/version-part'

/** The text a version is based on and its status, and what the version does not cover. */
export function VersionBasis({ version }: { version: Questionnaire }) {
  return (
    <VersionPart id="standing" title="Basis">
      <p className="measure mt-2">{version.standing}</p>
      <h3 className="mt-6 font-semibold">What it does not cover</h3>
      <ul className="measure mt-1 list-disc ps-5">
        {version.notCovered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </VersionPart>
  )
}
