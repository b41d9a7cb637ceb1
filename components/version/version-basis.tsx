import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { VersionPart } from './part/version-part'

const { t } = english

/** The text a version is based on and its status, and what the version does not cover. */
export function VersionBasis({ version }: { version: Questionnaire }) {
  return (
    <VersionPart id="standing" title={t('blank.basis')}>
      <p className="measure mt-2">{version.standing}</p>
      <h3 className="mt-6 font-semibold">{t('version.not-covered')}</h3>
      <ul className="measure mt-1 list-disc ps-5">
        {version.notCovered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </VersionPart>
  )
}
