import { asksWords } from '@/lib/core/report/words/floor-words'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'
import { exampleQuestion, levelName, pointsWords, sectionScore } from './example-words'
import { ScoringRule } from './scoring-rule'
import { WhatIfTable } from './what-if-table'

/** From points to the level of a section. */
export function BoundRules({ example }: { example: WorkedExample }) {
  const security = sectionScore(example.claimed, 'security')
  return (
    <>
      <ScoringRule
        id="bounds"
        example={
          <p>
            Nobody knows yet what happens with reports, so the points of Security are {pointsWords(security)}.
          </p>
        }
      >
        <p>
          “Don’t know yet” and a missing answer may be worth anything from 0 to 100. A section therefore has a
          lower and an upper bound. Finding out narrows the range; it never makes it wider.
        </p>
      </ScoringRule>
      <ScoringRule
        id="levels"
        example={
          <p>
            {pointsWords(security)} points make level {levelName(security.level, example.levels)}; it could be
            level {levelName(security.couldBe, example.levels)}.
          </p>
        }
      >
        <p>
          A section’s level is the highest whose threshold its lower bound reaches. What it could be is the
          level of its upper bound. A questionnaire sets its own names and thresholds; the example uses{' '}
          {example.levels.map(({ name, from }, index) => `${index} ${name} from ${from}`).join(', ')}.
        </p>
      </ScoringRule>
      <ScoringRule id="red-lines" example={<RedLineExample example={example} />}>
        <p>
          Some answers weigh more than any sum can say. A red line caps the level of its section, whatever the
          other answers earn. It is crossed if even the best reading of the answer is beyond it, and open if
          nobody has shown yet that it does not. Both hold the level down, so that “don’t know” is never
          better than the truth. Only a crossed line holds down what the level could be.
        </p>
      </ScoringRule>
      <ScoringRule id="floors" example={<FloorExample example={example} />}>
        <p>
          An average hides a gap. So a questionnaire may set floors: a level then also asks for a least credit
          of every single question, by its weight. A question below a floor holds its section below that level
          until more is in place, and so does one without an answer. A floor holds its own section only.
        </p>
      </ScoringRule>
      <ScoringRule id="what-if" example={<WhatIfTable example={example} />}>
        <p>The same answers with one thing changed, scored again each time.</p>
      </ScoringRule>
    </>
  )
}

function RedLineExample({ example }: { example: WorkedExample }) {
  const question = exampleQuestion(example, 'way-in')
  const beyond = question.options.filter(({ credit }) => credit < (question.redLine?.below ?? 0))
  return (
    <p>
      “{question.ask}” has a red line: {beyond.map(({ text }) => `“${text}”`).join(', ')} holds Security at
      most at level {levelName(question.redLine?.capsAt ?? 0, example.levels)}. The table below shows it
      crossed and open.
    </p>
  )
}

function FloorExample({ example }: { example: WorkedExample }) {
  const { floors, without, withFloors } = example.floors
  const [plain, held] = [sectionScore(without, 'security'), sectionScore(withFloors, 'security')]
  const fixes = exampleQuestion(example, 'fixes')
  return (
    <p>
      Suppose reports are answered within a week, but fixes never reach people. Security then has{' '}
      {pointsWords(plain)} points, enough for level {levelName(plain.level, example.levels)}. Were level{' '}
      {levelName(2, example.levels)} to ask for {asksWords(2, floors, english)}, “{fixes.ask}” would hold it
      at level {levelName(held.level, example.levels)}.
    </p>
  )
}
