import { compileInferredNoes, inferredNoMessage } from '@/lib/core/answers/facts/fact-implications'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { english } from '@/lib/words/english'
import { Notice } from '../../../ui/notice'

const { t } = english

/** Facts that count as no until they are answered, because of another no; nothing where there are none. */
export function InferredNoes({ id, content, facts }: Pick<OpenAssessment, 'id' | 'content' | 'facts'>) {
  const inferred = compileInferredNoes(content)(facts)
  if (inferred.length === 0) return null
  return (
    <Notice title={t('facts-page.inferred')} className="mb-8">
      <ul className="flex flex-col gap-2">
        {inferred.map((each) => (
          <li key={`${each.fact} ${each.implied}`}>
            <a href={`/assessments/${id}/facts#fact-${each.fact}`}>
              {english.sentence(inferredNoMessage(each, content.facts))}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
