import { asksWords } from '@/lib/core/report/words/floor-words'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'
import { exampleQuestion, levelName, pointsWords, quoted, sectionScore } from './example-words'
import { ScoringRule } from './scoring-rule'
import { WhatIfTable } from './what-if-table'

const { t, list } = english

/** From points to the level of a section. */
export function BoundRules({ example }: { example: WorkedExample }) {
  const { levels } = example
  const security = sectionScore(example.claimed, 'security')
  const thresholds = levels.map(({ name, from }, level) =>
    t('scoring.levels.threshold', { level, name, points: from }),
  )
  return (
    <>
      <ScoringRule
        id="bounds"
        example={<p>{t('scoring.bounds.example', { points: pointsWords(security) })}</p>}
      >
        <p>{t('scoring.bounds.text')}</p>
      </ScoringRule>
      <ScoringRule
        id="levels"
        example={
          <p>
            {t('scoring.levels.example', {
              points: pointsWords(security),
              level: security.level,
              name: levelName(security.level, levels),
              couldBe: security.couldBe,
              couldBeName: levelName(security.couldBe, levels),
            })}
          </p>
        }
      >
        <p>{t('scoring.levels.text', { levels: list(thresholds) })}</p>
      </ScoringRule>
      <ScoringRule id="red-lines" example={<RedLineExample example={example} />}>
        <p>{t('scoring.red-lines.text')}</p>
      </ScoringRule>
      <ScoringRule id="floors" example={<FloorExample example={example} />}>
        <p>{t('scoring.floors.text')}</p>
      </ScoringRule>
      <ScoringRule id="what-if" example={<WhatIfTable example={example} />}>
        <p>{t('scoring.what-if.text')}</p>
      </ScoringRule>
    </>
  )
}

function RedLineExample({ example }: { example: WorkedExample }) {
  const { ask, options, redLine } = exampleQuestion(example, 'way-in')
  const beyond = options.filter(({ credit }) => credit < (redLine?.below ?? 0))
  const level = redLine?.capsAt ?? 0
  return (
    <p>
      {t('scoring.red-lines.example', {
        question: ask,
        answers: list(beyond.map(({ text }) => quoted(text))),
        level,
        name: levelName(level, example.levels),
      })}
    </p>
  )
}

/** The first level that has a floor in the example. */
const floorLevel = 2

function FloorExample({ example: { floors: example, levels, ...rest } }: { example: WorkedExample }) {
  const { floors, without, withFloors } = example
  const [plain, held] = [sectionScore(without, 'security'), sectionScore(withFloors, 'security')]
  return (
    <p>
      {t('scoring.floors.example', {
        points: pointsWords(plain),
        level: plain.level,
        name: levelName(plain.level, levels),
        next: floorLevel,
        nextName: levelName(floorLevel, levels),
        asks: asksWords(floorLevel, floors, english) ?? '',
        question: exampleQuestion(rest, 'fixes').ask,
        held: held.level,
        heldName: levelName(held.level, levels),
      })}
    </p>
  )
}
