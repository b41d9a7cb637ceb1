import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { VersionPart } from './version-part'

/** What a team says of its product first, because it decides what is asked. */
export function FactEntries({ version }: { version: Questionnaire }) {
  return (
    <VersionPart id="facts" title="Facts">
      <p className="measure mt-2">
        Facts decide which questions are asked; they carry no points. While a fact is not sure, its questions
        are asked.
      </p>
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
              {fact.explanation} For example: {fact.example}
            </p>
          </li>
        ))}
      </ul>
    </VersionPart>
  )
}
