'use client'

import { useMemo } from 'react'
import type { Answers, Facts } from '@/lib/core/answers/answer'
import type { Rules } from '@/lib/core/answers/rules'
import type { Level } from '@/lib/core/format/questionnaire'
import { compile } from '@/lib/core/scoring/compile'
import type { SectionScore } from '@/lib/core/scoring/score'
import { levelWords } from '../../questionnaire/words'
import { Progress } from '../../ui/page/progress'
import { useCurrentAnswers } from './answering'
import { liveScore } from './live-score'
import { ScoreAnnouncer } from './score-announcer'
import { SectionVerdict, VerdictHeading } from './section-verdict'
import { WaitingElsewhere } from './waiting-elsewhere'

type SectionRailProps = {
  assessmentId: string
  section: { id: string; title: string }
  rules: Rules
  levels: readonly Level[]
  facts: Facts
  /** Answers of the whole assessment as drawn. */
  stored: Answers
  /** Today, YYYY-MM-DD, UTC. */
  date: string
  /** What contradictions say, by id. */
  contradictions: Readonly<Record<string, string>>
}

/** How far along, and what the answers on this page come to, at every click. */
export function SectionRail(props: SectionRailProps) {
  const { assessmentId, section, rules, levels, facts, stored, date } = props
  const compiled = useMemo(() => compile(rules), [rules])
  const said = useCurrentAnswers()
  const live = liveScore(compiled, { section: section.id, facts, stored, said, date })
  const { progress } = live
  return (
    <aside
      aria-label="Progress and score"
      className="flex flex-col gap-5 rounded-box border border-line bg-surface p-5 shadow-resting lg:sticky lg:top-6 print:hidden"
    >
      {progress && (
        <Progress
          done={progress.answered}
          of={progress.applicable}
          words={`${progress.answered} of ${progress.applicable} answered${progress.unknown > 0 ? `, ${progress.unknown} of them “don’t know yet”` : ''}`}
        />
      )}
      {live.isUnanswered ? (
        <div>
          <VerdictHeading title={section.title} />
          <p className="text-lead">Nothing answered yet</p>
        </div>
      ) : live.section?.assessed ? (
        <SectionVerdict score={live.section} levels={levels} title={section.title} />
      ) : (
        <div>
          <VerdictHeading title={section.title} />
          <p>Not assessed: nothing here applies to your product.</p>
        </div>
      )}
      {live.contradictions.map(({ id }) => (
        <p key={id} className="border-s-4 border-accent ps-3 text-small">
          <strong>Two answers cannot both be true.</strong> {props.contradictions[id]}{' '}
          <a href={`/assessments/${assessmentId}/check#contradiction-${id}`}>Resolve or explain</a>
        </p>
      ))}
      {live.overall.assessed && !live.isUnanswered && (
        <p className="border-t border-line pt-4 text-small text-ink-soft">
          Whole product: {levelWords(live.overall.level, levels)}. The lowest section decides.
        </p>
      )}
      <WaitingElsewhere assessmentId={assessmentId} sections={rules.sections} />
      <ScoreAnnouncer
        words={live.isUnanswered ? 'Nothing answered yet' : announcement(section.title, live.section, levels)}
      />
    </aside>
  )
}

function announcement(title: string, score: SectionScore | undefined, levels: readonly Level[]): string {
  if (!score?.assessed) return `${title} is not assessed`
  const could = score.couldBe > score.level ? `, could be level ${score.couldBe}` : ''
  return `${title}: ${levelWords(score.level, levels)}${could}`
}
