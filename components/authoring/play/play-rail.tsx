import type { Level } from '@/lib/core/format/questionnaire'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { SectionScore } from '@/lib/core/scoring/score'
import { Interval } from '../../questionnaire/interval'
import { LevelStatement } from '../../questionnaire/level'
import { levelWords } from '../../questionnaire/words'
import { Disclosure } from '../../ui/disclosure'
import type { PlayedScore } from './play-score'

export type PlayRailProps = {
  score: PlayedScore
  levels: readonly Level[]
  titles: Readonly<Record<string, string>>
  contradictions: Readonly<Record<string, { text: string; mend: string }>>
}

/** What is played comes to this, at every click: the whole, each section, red lines and contradictions. */
export function PlayRail({ score, levels, titles, contradictions }: PlayRailProps) {
  const { overall, sections } = score
  return (
    <aside
      aria-label="Score of what is played"
      className="flex flex-col gap-4 rounded-box border border-line bg-surface p-5 shadow-resting lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
    >
      {overall.assessed ? (
        <LevelStatement level={overall.level} couldBe={overall.couldBe} levels={levels} isLive />
      ) : (
        <p>Not assessed: none of the sections that count has an applicable question.</p>
      )}
      <RedLines sections={sections} />
      {score.contradictions.map(({ id }) => (
        <p key={id} className="border-s-4 border-accent ps-3 text-small">
          <strong>Contradiction {id}.</strong> {contradictions[id]?.text} {contradictions[id]?.mend}
        </p>
      ))}
      <ul className="flex flex-col gap-3">
        {sections.map((section) => (
          <li key={section.section} className="border-t border-line pt-3 text-small">
            <a href={`#section-${section.section}`} className="inline-flex min-h-6 items-center">
              {titles[section.section]}
            </a>
            {section.assessed ? (
              <>
                <p className="font-semibold">{levelWords(section.level, levels)}</p>
                <Interval
                  low={cutWhole(section.low)}
                  high={cutWhole(section.high)}
                  thresholds={levels.map(({ from }) => from)}
                />
              </>
            ) : (
              <p>Not assessed</p>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function RedLines({ sections }: { sections: readonly SectionScore[] }) {
  const lines = sections.flatMap((section) => (section.assessed ? section.redLines : []))
  const crossed = lines.filter(({ state }) => state === 'crossed')
  const open = lines.length - crossed.length
  return (
    <div className="text-small">
      {crossed.length > 0 && (
        <Disclosure
          summary={crossed.length === 1 ? 'A red line is crossed' : `${crossed.length} red lines are crossed`}
          open={crossed.length < 4}
          className="border-s-4 border-danger ps-3"
        >
          <ul>
            {crossed.map(({ question, capsAt }) => (
              <li key={question}>
                <a href={`#question-${question}`} className="inline-flex min-h-6 items-center">
                  {question}, caps at {capsAt}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p className="min-h-6 text-ink-soft">
        {open > 0 && `${open} ${open === 1 ? 'red line is' : 'red lines are'} open until answered.`}
      </p>
    </div>
  )
}
