import Link from 'next/link'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { FoundContradiction } from '@/lib/core/scoring/contradiction/contradictions'
import { explanationDigest } from '@/lib/core/scoring/contradiction/explanation-digest'
import { english } from '@/lib/words/english'
import { viewQuestion } from '../../../lib/core/format/question-view'
import { answerWords } from '../../questionnaire/answer-words'
import { Tag } from '../../ui/tag'
import { questionPath } from '../page/question-path'
import { type ExplanationAction, ExplanationForm } from './explanation-form'

const { t } = english

type ContradictionsProps = {
  assessment: OpenAssessment
  found: readonly FoundContradiction[]
  /** Saves the explanation of the contradiction of that id. */
  actionFor: (contradictionId: string) => ExplanationAction
  mutationId: () => string
}

/** Pairs of statements that cannot both be true: change one, or explain both to auditors. */
export function Contradictions({ assessment, found, actionFor, mutationId }: ContradictionsProps) {
  if (found.length === 0) return null
  return (
    <section aria-labelledby="contradictions">
      <h2 id="contradictions" className="text-heading">
        {t('check.contradictions', { count: found.length })}
      </h2>
      <ul className="mt-3 flex flex-col gap-5">
        {found.map((each) => (
          <ContradictionItem
            key={each.id}
            assessment={assessment}
            found={each}
            action={actionFor(each.id)}
            mutationId={mutationId()}
          />
        ))}
      </ul>
    </section>
  )
}

type ItemProps = {
  assessment: OpenAssessment
  found: FoundContradiction
  action: ExplanationAction
  mutationId: string
}

function ContradictionItem({ assessment, found, action, mutationId }: ItemProps) {
  const words = assessment.content.contradictions.find(({ id }) => id === found.id)
  const explanation = assessment.explanations[found.id]
  const isExplained = explanation?.about === explanationDigest(found, assessment)
  return (
    <li
      id={`contradiction-${found.id}`}
      className="scroll-mt-6 rounded-box border border-line bg-surface p-5 shadow-resting"
    >
      <p className="flex flex-wrap items-baseline gap-3 font-semibold">
        {words?.text}
        {isExplained && <Tag tone="done">{t('check.explained')}</Tag>}
        {explanation && !isExplained && <Tag tone="accent">{t('check.lapsed')}</Tag>}
      </p>
      <p className="measure mt-1">{words?.mend}</p>
      <ul className="mt-3 list-disc ps-5 text-small">
        {found.questions.map((id) => (
          <QuestionLine key={id} assessment={assessment} questionId={id} />
        ))}
        {found.facts.length > 0 && (
          <li>
            <Link
              href={`/assessments/${assessment.id}/facts#fact-${found.facts[0]}`}
              className="inline-flex min-h-6 items-center"
            >
              {t('blank.facts')}
            </Link>
          </li>
        )}
      </ul>
      <ExplanationForm
        id={`explanation-${found.id}`}
        action={action}
        text={explanation?.text ?? ''}
        revision={assessment.stored.explanations[found.id]?.revision ?? 0}
        mutationId={mutationId}
      />
    </li>
  )
}

function QuestionLine({ assessment, questionId }: { assessment: OpenAssessment; questionId: string }) {
  const section = assessment.content.sections.find(({ questions }) =>
    questions.some(({ id }) => id === questionId),
  )
  const question = section?.questions.find(({ id }) => id === questionId)
  if (!section || !question) return null
  const said = answerWords(viewQuestion(question), assessment.answers[questionId]?.says ?? null)
  return (
    <li>
      <Link href={questionPath(assessment.id, section.id, questionId)}>{question.ask}</Link> {said.join('; ')}
    </li>
  )
}
