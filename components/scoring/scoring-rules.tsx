import type { WorkedExample } from '@/lib/core/scoring/worked-example'
import { ExamplePath } from './example-path'
import { ExampleTrace } from './example-trace'
import { exampleQuestion, exampleSection, levelName, pointsWords, sectionScore } from './example-words'
import { ScoringRule } from './scoring-rule'
import { WhatIfTable } from './what-if-table'

/** The rules in words, in the order in which they act; numbers of the example come from scoring itself. */
export function ScoringRules({ example }: { example: WorkedExample }) {
  return (
    <div className="flex max-w-[52rem] flex-col gap-12">
      <FirstRules example={example} />
      <BoundRules example={example} />
      <LaterRules example={example} />
    </div>
  )
}

function FirstRules({ example }: { example: WorkedExample }) {
  const leftOut = example.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => example.said[id] === undefined)
  return (
    <>
      <ScoringRule
        id="facts"
        title="Facts decide what is asked"
        example={
          <p>
            The doorbell does not learn, so {leftOut.map(({ ask }) => `“${ask}”`).join(', ')} is not asked and
            counts nowhere.
          </p>
        }
      >
        <p>
          You say first what the product is: whether it has a microphone, whether it handles data about
          people. A question is left out only if its condition is definitely false. While you are not sure, it
          is asked. Facts carry no points.
        </p>
      </ScoringRule>
      <ScoringRule id="credits" title="Each answer has a credit, each question a weight">
        <p>
          Every possible answer has a credit from 0 to 100. Every question has a weight: 1 useful, 2
          important, 3 essential. A section’s points are the average of its credits, in which a question of
          weight 3 counts three times. In a checklist, the credits of what you tick add up.
        </p>
        <p>
          “Not applicable”, where a question allows it and with its reason, leaves the question out. The
          others then share its weight.
        </p>
      </ScoringRule>
      <ScoringRule
        id="trace"
        title="Every point can be traced"
        example={example.sections.map(({ id }) => <ExampleTrace key={id} example={example} id={id} />)}
      >
        <p>
          Each question has a share of the section’s 100 points by its weight. What its answer earns is
          gained, what nobody knows yet is uncertain, the rest is lost. Together they are always exactly 100.
          Points are exact fractions; shown numbers are cut, not rounded, so that 74.9 never looks like a 75.
        </p>
      </ScoringRule>
    </>
  )
}

function BoundRules({ example }: { example: WorkedExample }) {
  const security = sectionScore(example.claimed, 'security')
  return (
    <>
      <ScoringRule
        id="bounds"
        title="Not knowing is a range, not a guess"
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
        title="Levels start at the lower bound"
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
      <ScoringRule
        id="red-lines"
        title="Red lines hold a level down"
        example={<RedLineExample example={example} />}
      >
        <p>
          Some answers weigh more than any sum can say. A red line caps the level of its section, whatever the
          other answers earn. It is crossed if even the best reading of the answer lies beyond it, and open if
          nobody has shown yet that it does not. Both hold the level down, so that “don’t know” is never
          better than the truth. Only a crossed line holds down what the level could be.
        </p>
      </ScoringRule>
      <ScoringRule id="what-if" title="What if" example={<WhatIfTable example={example} />}>
        <p>The same answers with one thing changed, scored anew each time.</p>
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

function LaterRules({ example }: { example: WorkedExample }) {
  const { overall } = example.claimed
  return (
    <>
      <ScoringRule
        id="overall"
        title="The lowest section decides"
        example={
          overall.assessed && (
            <p>
              The whole doorbell is at level {levelName(overall.level, example.levels)}, held back by{' '}
              {overall.heldBackBy.map(({ section }) => exampleSection(example, section).title).join(' and ')}.
            </p>
          )
        }
      >
        <p>
          The level of the whole is the lowest level of the sections that decide. Nobody can trade privacy for
          security, so there is no overall number and no average. A report always says which section and which
          question hold the product back.
        </p>
      </ScoringRule>
      <ScoringRule
        id="lenses"
        title="Whose word counts"
        example={
          <p>
            Claimed, Security has {pointsWords(sectionScore(example.claimed, 'security'))} points. One answer
            has no document to show for it: with evidence it is{' '}
            {pointsWords(sectionScore(example.evidenced, 'security'))}.
          </p>
        }
      >
        <p>The same answers are read in up to three ways, and a report never mixes them.</p>
        <ul className="list-disc ps-5">
          <li>
            <strong>Claimed</strong>: what the team says.
          </li>
          <li>
            <strong>With evidence</strong>: an answer without evidence of the kind that is asked for, live on
            the day, may be worth as little as 0.
          </li>
          <li>
            <strong>Verified by an auditor</strong>: only what an independent person has confirmed or adjusted
            counts in full.
          </li>
        </ul>
      </ScoringRule>
      <ScoringRule id="contradictions" title="Contradictions are shown, not priced">
        <p>
          Two answers that cannot both be true cost no points. They are shown while you answer, and before
          submission you mend one of them or explain why both hold. The explanation stands in the report.
        </p>
      </ScoringRule>
      <ScoringRule id="path" title="What to do next" example={<ExamplePath example={example} />}>
        <p>
          A report lists red lines first, then what to find out, then what to do: the set of better answers
          that reaches the next level with the least effort. It is worked out exactly, not estimated. Effort
          is a rough measure, 1 for small, 3 for medium and 8 for large work from nothing to full credit.
        </p>
      </ScoringRule>
      <ScoringRule id="never" title="What never counts">
        <p>
          Not the order of questions or answers, not the clock, not who answers and not the machine. Questions
          that do not apply change nothing, whatever was said to them. The same answers always give the same
          score.
        </p>
      </ScoringRule>
    </>
  )
}
