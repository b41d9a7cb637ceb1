import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { ExampleTrace } from './example-trace'
import { ScoringRule } from './scoring-rule'

/** From facts to points. */
export function FirstRules({ example }: { example: WorkedExample }) {
  const leftOut = example.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => example.said[id] === undefined)
  return (
    <>
      <ScoringRule
        id="facts"
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
      <ScoringRule id="credits">
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
