import type { Step } from '@/lib/core/scoring/advice/find-path'
import { showTenths } from '@/lib/core/scoring/level/cut'
import type { WorkedExample } from '@/lib/core/scoring/worked-example/worked-example'
import { exampleQuestion, exampleSection, levelName } from './example-words'

/** The least effort to the next level, as the rules find it. */
export function ExamplePath({ example }: { example: WorkedExample }) {
  const { target, paths } = example.path
  if (target === null) return <p>There is no level above this one.</p>
  return (
    <>
      <p>The least effort to level {levelName(target, example.levels)}:</p>
      <ol className="list-decimal ps-5">
        {paths.flatMap(({ section, steps }) =>
          steps.map((step) => (
            <li key={step.question}>
              {exampleSection(example, section).title}: {exampleQuestion(example, step.question).ask}{' '}
              {stepWords(step, example)}
            </li>
          )),
        )}
      </ol>
    </>
  )
}

/** Efforts are in hundredths of a small question's. */
function stepWords({ question, choose, from, to, effort }: Step, example: WorkedExample): string {
  const { options } = exampleQuestion(example, question)
  const chosen = options.filter(({ id }) => choose.includes(id)).map(({ text }) => `“${text}”`)
  return `Get to ${chosen.join(', ')}: from credit ${from} to ${to}, effort ${showTenths(Math.floor(effort / 10))}.`
}
