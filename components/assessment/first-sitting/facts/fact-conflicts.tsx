import { compileFactConflicts, factConflictMessage } from '@/lib/core/answers/facts/fact-conflicts'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'
import { Notice } from '../../../ui/notice'

const { t } = english

/** Facts of a draft that cannot both be true, each with the way to both of them; nothing where there are none. */
export function FactConflicts({ id, content, facts }: Pick<OpenAssessment, 'id' | 'content' | 'facts'>) {
  const conflicts = compileFactConflicts(content)(facts)
  if (conflicts.length === 0) return null
  const askOf = (fact: string) => content.facts.find((each) => each.id === fact)?.ask ?? fact
  return (
    <Notice tone="danger" title={t('facts-page.conflicts')} className="mb-8">
      <ul className="flex flex-col gap-4">
        {conflicts.map((conflict) => (
          <li key={`${conflict.fact} ${conflict.impliedBy}`}>
            {english.sentence(factConflictMessage(conflict, content.facts))}
            <ul className="list-disc ps-5">
              {[conflict.impliedBy, conflict.fact].map((fact) => (
                <li key={fact}>
                  <a href={`/assessments/${id}/facts#fact-${fact}`}>{askOf(fact)}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
