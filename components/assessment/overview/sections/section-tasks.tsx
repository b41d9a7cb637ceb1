import Link from 'next/link'
import type { Level, Section } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import type { SectionScore } from '@/lib/core/scoring/score'
import { Tag } from '../../../ui/tag'
import { levelLine } from './level-line'
import { progressWords, sectionStatus } from './section-progress'

type SectionTasksProps = {
  assessmentId: string
  sections: readonly Section[]
  levels: readonly Level[]
  progress: readonly Progress[]
  scores: readonly SectionScore[]
  /** How long the questions without an answer take, in minutes, by section. */
  minutes: Readonly<Record<string, number>>
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
  minutes,
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
            <p className="text-small text-ink-soft">
              {progressWords(own, isOpen ? (minutes[section.id] ?? 0) : 0)}
            </p>
            <p className="text-small sm:text-end">{levelLine(score, own, levels)}</p>
          </li>
        )
      })}
    </ul>
  )
}
