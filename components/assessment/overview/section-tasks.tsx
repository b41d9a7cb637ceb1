import Link from 'next/link'
import type { Level, Section } from '@/lib/core/format/questionnaire'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import type { SectionScore } from '@/lib/core/scoring/score'
import { english } from '@/lib/words/english'
import { Tag } from '../../ui/tag'
import { progressWords, sectionStatus } from './section-progress'

const { t } = english

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
              {isUnanswered ? t('report.not-assessed.nothing-answered') : levelLine(score, levels)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

type Assessed = Extract<SectionScore, { assessed: true }>

/** What holds a section; an open red line is never shown as a crossed one. */
function holderOf({ redLines, floors = [] }: Assessed): 'crossed' | 'open' | 'missed' | 'unshown' | 'none' {
  const lines = redLines.filter((line) => line.binding)
  const held = floors.filter((floor) => floor.binding)
  if (lines.some(({ state }) => state === 'crossed')) return 'crossed'
  if (lines.length > 0) return 'open'
  if (held.some(({ state }) => state === 'crossed')) return 'missed'
  return held.length > 0 ? 'unshown' : 'none'
}

function levelLine(score: SectionScore, levels: readonly Level[]): string {
  if (!score.assessed) return t('score.not-assessed')
  const { level, couldBe } = score
  return t('overview.section.level', {
    level,
    name: levels[level]?.name ?? '',
    couldBe: couldBe > level ? String(couldBe) : 'none',
    held: holderOf(score),
  })
}
