import { adviseFrom } from '@/lib/core/format/advise-from'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english, rich } from '@/lib/words/english'
import { ExamplePath } from './example-path'
import { exampleSection, levelName, pointsWords, sectionScore } from './example-words'
import { ScoringRule } from './scoring-rule'

const { t, list } = english

/** From sections to the overall level, and what follows from it. */
export function LaterRules({ example }: { example: WorkedExample }) {
  return (
    <>
      <ScoringRule id="overall" example={<OverallExample example={example} />}>
        <p>{t('scoring.overall.text')}</p>
        <p>{t('scoring.overall.too-few')}</p>
      </ScoringRule>
      <ScoringRule
        id="lenses"
        example={
          <p>
            {t('scoring.lenses.example', {
              claimed: pointsWords(sectionScore(example.claimed, 'security')),
              evidenced: pointsWords(sectionScore(example.evidenced, 'security')),
            })}
          </p>
        }
      >
        <p>{t('scoring.lenses.text')}</p>
        <ul className="list-disc ps-5">
          {lenses.map((lens) => (
            <li key={lens}>
              {rich(`scoring.lenses.${lens}`, { strong: (inside) => <strong>{inside}</strong> })}
            </li>
          ))}
        </ul>
      </ScoringRule>
      <ScoringRule id="contradictions">
        <p>{t('scoring.contradictions.text')}</p>
      </ScoringRule>
      <ScoringRule id="path" example={<ExamplePath example={example} />}>
        <p>{t('scoring.path.text', { credit: adviseFrom })}</p>
      </ScoringRule>
      <ScoringRule id="never">
        <p>{t('scoring.never.text')}</p>
      </ScoringRule>
    </>
  )
}

const lenses = ['claimed', 'evidenced', 'verified'] as const

function OverallExample({ example }: { example: WorkedExample }) {
  const { overall } = example.claimed
  if (!overall.assessed) return null
  return (
    <p>
      {t('scoring.overall.example', {
        level: overall.level,
        name: levelName(overall.level, example.levels),
        sections: list(overall.heldBackBy.map(({ section }) => exampleSection(example, section).title)),
      })}
    </p>
  )
}
