import { adviseFrom } from '@/lib/core/format/advise-from'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { ExamplePath } from './example-path'
import { exampleSection, levelName, pointsWords, sectionScore } from './example-words'
import { ScoringRule } from './scoring-rule'

/** From sections to the whole, and what comes of it. */
export function LaterRules({ example }: { example: WorkedExample }) {
  const { overall } = example.claimed
  return (
    <>
      <ScoringRule
        id="overall"
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
        <p>
          A questionnaire may ask how many questions make a section decide. Where too few apply to a product,
          the section is scored and shown, and does not decide; the report names it. A red line in such a
          section, or in one beside the others, then caps the whole all the same.
        </p>
      </ScoringRule>
      <ScoringRule
        id="lenses"
        example={
          <p>
            Claimed, Security has {pointsWords(sectionScore(example.claimed, 'security'))} points. Read with
            evidence, where an answer that lacks its document may be worth nothing, it has{' '}
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
      <ScoringRule id="contradictions">
        <p>
          Two answers that cannot both be true cost no points. They are shown while you answer, and before
          submission you fix one of them or explain why both are true. The explanation is part of the report.
        </p>
      </ScoringRule>
      <ScoringRule id="path" example={<ExamplePath example={example} />}>
        <p>
          A report lists red lines first, then what to find out, then what to do: the set of better answers
          that reaches the next level with the least effort. It never proposes an option with a credit below{' '}
          {adviseFrom}, even where less would be enough. It is worked out exactly, not estimated. Effort is a
          rough measure, 1 for small, 3 for medium and 8 for large work from nothing to full credit.
        </p>
      </ScoringRule>
      <ScoringRule id="never">
        <p>
          Not the order of questions or answers, not the clock, not who answers and not the machine. Questions
          that do not apply change nothing, whatever was said to them. The same answers always give the same
          score.
        </p>
      </ScoringRule>
    </>
  )
}
