import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { VersionPart } from './version-part'

const { t } = english

/** What a team states about its product first, because it decides what is asked. */
export function FactEntries({ version }: { version: Questionnaire }) {
  return (
    <VersionPart id="facts" title={t('report-view.heading.facts')}>
      <p className="measure mt-2">{t('version.facts-lead')}</p>
      <ul className="mt-4">
        {version.facts.map((fact) => (
          <li key={fact.id} id={`fact-${fact.id}`} className="scroll-mt-6 border-t border-line py-3">
            <p className="font-semibold">{fact.ask}</p>
            {fact.values && (
              <ul className="list-disc ps-5">
                {fact.values.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            )}
            <p className="measure text-small text-ink-soft">
              {t('version.fact-example', { explanation: fact.explanation, example: fact.example })}
            </p>
          </li>
        ))}
      </ul>
    </VersionPart>
  )
}
