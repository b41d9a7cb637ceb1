import type { Level } from '@/lib/core/format/questionnaire'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { SectionScore } from '@/lib/core/scoring/score'
import { browserWords } from '@/lib/words/browser-words'
import playMessages from '@/lib/words/generated/play'
import scoreMessages from '@/lib/words/generated/score'
import { Interval } from '../../questionnaire/interval'
import { LevelStatement } from '../../questionnaire/level'
import { levelWords } from '../../questionnaire/words'
import { Disclosure } from '../../ui/disclosure'
import type { PlayedScore } from './play-score'

const { t, rich } = browserWords({ ...playMessages, ...scoreMessages })

export type PlayRailProps = {
  score: PlayedScore
  levels: readonly Level[]
  titles: Readonly<Record<string, string>>
  contradictions: Readonly<Record<string, { text: string; mend: string }>>
}

/** The result of the answers tried, updated at every click: overall, each section, red lines and contradictions. */
export function PlayRail({ score, levels, titles, contradictions }: PlayRailProps) {
  const { overall, sections } = score
  return (
    <aside
      aria-label={t('play.score')}
      className="flex flex-col gap-4 rounded-box border border-line bg-surface p-5 shadow-resting lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
    >
      {overall.assessed ? (
        <LevelStatement level={overall.level} couldBe={overall.couldBe} levels={levels} isLive />
      ) : (
        <p>{t('play.not-assessed')}</p>
      )}
      <RedLines sections={sections} />
      {score.contradictions.map(({ id }) => (
        <p key={id} className="border-s-4 border-accent ps-3 text-small">
          {rich('play.contradiction', {
            id,
            text: contradictions[id]?.text ?? '',
            fix: contradictions[id]?.mend ?? '',
            strong: (inside) => <strong>{inside}</strong>,
          })}
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
              <p>{t('score.not-assessed')}</p>
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
          summary={t('play.crossed', { count: crossed.length })}
          open={crossed.length < 4}
          className="border-s-4 border-danger ps-3"
        >
          <ul>
            {crossed.map(({ question, capsAt }) => (
              <li key={question}>
                <a href={`#question-${question}`} className="inline-flex min-h-6 items-center">
                  {t('play.caps', { question, level: capsAt })}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p className="min-h-6 text-ink-soft">{open > 0 && t('play.open', { count: open })}</p>
    </div>
  )
}
