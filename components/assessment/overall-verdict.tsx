import Link from 'next/link'
import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'
import type { OverallScore } from '@/lib/core/scoring/score'
import { LevelStatement } from '../questionnaire/level'
import { questionPath } from './question-path'

type OverallVerdictProps = {
  assessmentId: string
  content: Pick<Questionnaire, 'sections' | 'levels'>
  overall: OverallScore
  isOpen: boolean
}

/** The whole product's level, never without what holds it back. */
export function OverallVerdict({ assessmentId, content, overall, isOpen }: OverallVerdictProps) {
  if (!overall.assessed)
    return <p className="text-lead">Not assessed yet: no section that decides has a question that applies.</p>
  return (
    <section aria-label="Level so far">
      <LevelStatement level={overall.level} couldBe={overall.couldBe} levels={content.levels} large />
      <p className="measure mt-2 text-ink-soft">
        The lowest section that decides sets the level. It is held back by{' '}
        {overall.heldBackBy.map(({ section, question }, index) => (
          <span key={section}>
            {index > 0 && (index === overall.heldBackBy.length - 1 ? ' and ' : ', ')}
            <HeldBack {...{ assessmentId, content, section, question, isOpen }} />
          </span>
        ))}
        . Nobody else has checked these answers.
      </p>
    </section>
  )
}

type HeldBackProps = Omit<OverallVerdictProps, 'overall'> & { section: string; question: string | null }

function HeldBack({
  assessmentId,
  content,
  section: sectionId,
  question: questionId,
  isOpen,
}: HeldBackProps) {
  const section = content.sections.find(({ id }) => id === sectionId)
  const question = section?.questions.find(({ id }) => id === questionId)
  if (!question) return <>{section?.title.toLowerCase()}</>
  const words = `“${question.ask}”`
  return (
    <>
      {section?.title.toLowerCase()} (
      {isOpen ? <Link href={questionPath(assessmentId, sectionId, question.id)}>{words}</Link> : words})
    </>
  )
}
