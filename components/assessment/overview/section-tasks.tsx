import Link from 'next/link'
import type { Level, Section } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import type { SectionScore } from '@/lib/core/scoring/score'
import { levelWords } from '../../questionnaire/words'
import { Tag } from '../../ui/tag'
import { progressWords, sectionStatus } from './section-progress'

type SectionTasksProps = {
  assessmentId: string
  sections: readonly Section[]
  levels: readonly Level[]
  progress: readonly Progress[]
  scores: readonly SectionScore[]
  /** No question of the assessment has any answer. */
  isUnanswered: boolean
  /** The questions can still be answered. */
  isOpen: boolean
}

/** The sections as a list of tasks: what is asked, how far one has come, what it comes to so far. */
export function SectionTasks({
  assessmentId,
  sections,
  levels,
  progress,
  scores,
  isUnanswered,
  isOpen,
}: SectionTasksProps) {
  return (
    <ul className="rounded-box border border-line bg-surface shadow-resting">
      {sections.map((section) => {
        const own = progress.find((each) => each.section === section.id)
        const score = scores.find((each) => each.section === section.id)
        if (!own || !score) return null
        const status = sectionStatus(own)
        return (
          <li
            key={section.id}
            className="relative grid gap-x-6 gap-y-1 border-b border-line px-5 py-4 last:border-b-0 hover:bg-accent-soft sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <h3 className="text-lead">
              {isOpen ? (
                <Link
                  href={`/assessments/${assessmentId}/sections/${section.id}`}
                  className="after:absolute after:inset-0 after:rounded-box"
                >
                  {section.title}
                </Link>
              ) : (
                section.title
              )}
            </h3>
            <div className="sm:text-end">
              <Tag tone={status.tone}>{status.words}</Tag>
            </div>
            <p className="text-small text-ink-soft">{progressWords(own)}</p>
            <p className="text-small sm:text-end">
              {isUnanswered ? 'Nothing answered yet' : levelLine(score, levels)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** An open red line is never shown as a crossed one. */
function heldWords({ redLines, floors = [] }: Extract<SectionScore, { assessed: true }>): string {
  const binding = redLines.filter((line) => line.binding)
  const held = floors.filter((floor) => floor.binding)
  if (binding.length === 0 && held.length > 0)
    return held.some(({ state }) => state === 'crossed')
      ? ', held: too little in place'
      : ', held: not all shown yet'
  if (binding.length === 0) return ''
  return binding.some(({ state }) => state === 'crossed')
    ? ', held by a crossed red line'
    : ', held by an open red line'
}

function levelLine(score: SectionScore, levels: readonly Level[]): string {
  if (!score.assessed) return 'Not assessed'
  const could = score.couldBe > score.level ? `, could be ${score.couldBe}` : ''
  return levelWords(score.level, levels) + could + heldWords(score)
}
