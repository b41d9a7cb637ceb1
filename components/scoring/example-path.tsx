import type { Step } from '@/lib/core/scoring/advice/find-path'
import { showTenths } from '@/lib/core/scoring/level/cut'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { english } from '@/lib/words/english'
import { exampleQuestion, exampleSection, levelName, quoted } from './example-words'

const { t, list } = english

/** The least effort to the next level, as the rules find it. */
export function ExamplePath({ example }: { example: WorkedExample }) {
  const { target, paths } = example.path
  if (target === null) return <p>{t('scoring.path.top')}</p>
  return (
    <>
      <p>{t('scoring.path.least', { level: target, name: levelName(target, example.levels) })}</p>
      <ol className="list-decimal ps-5">
        {paths.flatMap(({ section, steps }) =>
          steps.map((step) => <li key={step.question}>{stepWords(section, step, example)}</li>),
        )}
      </ol>
    </>
  )
}

/** Efforts are in hundredths of a small question's. */
function stepWords(section: string, { question, choose, from, to, effort }: Step, example: WorkedExample) {
  const { ask, options } = exampleQuestion(example, question)
  const chosen = options.filter(({ id }) => choose.includes(id)).map(({ text }) => quoted(text))
  return t('scoring.path.step', {
    section: exampleSection(example, section).title,
    question: ask,
    choices: list(chosen),
    from,
    to,
    effort: showTenths(Math.floor(effort / 10)),
  })
}
