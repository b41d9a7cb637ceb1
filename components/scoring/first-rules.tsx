import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'
import { ExampleTrace } from './example-trace'
import { quoted } from './example-words'
import { ScoringRule } from './scoring-rule'

const { t, list } = english

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
          <p>{t('scoring.facts.example', { questions: list(leftOut.map(({ ask }) => quoted(ask))) })}</p>
        }
      >
        <p>{t('scoring.facts.text')}</p>
      </ScoringRule>
      <ScoringRule id="credits">
        <p>{t('scoring.credits.text')}</p>
        <p>{t('scoring.credits.not-applicable')}</p>
      </ScoringRule>
      <ScoringRule
        id="trace"
        example={example.sections.map(({ id }) => <ExampleTrace key={id} example={example} id={id} />)}
      >
        <p>{t('scoring.trace.text')}</p>
      </ScoringRule>
    </>
  )
}
