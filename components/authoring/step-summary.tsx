import type { QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { versionAfter } from '@/lib/core/versions/version-step'
import { Disclosure } from '../ui/disclosure'
import { countWords, kindWords, stepWords } from '../version/changes/change-words'

/** What changed from the version before, in short, and the number that the changes ask for. */
export function StepSummary({ difference }: { difference: QuestionnaireDiff }) {
  const { before, now, step } = difference
  const expected = versionAfter(before.version, step)
  return (
    <section aria-labelledby="step" className="mt-12">
      <h2 id="step" className="text-heading">
        Against {before.version}
      </h2>
      <p className="measure mt-2">
        {countWords(difference)}. {stepWords[step]}{' '}
        {step === 'none' ? (
          'There is nothing to publish yet.'
        ) : (
          <strong>
            {expected === now.version
              ? `The number ${expected} is the right one.`
              : `The number must be ${expected}, not ${now.version}.`}
          </strong>
        )}
      </p>
      <Disclosure summary="What asks for which step">
        <ul className="text-small">
          {entriesOf(difference).map(({ text, step }) => (
            <li key={text} className="border-b border-line py-1">
              <span className="font-semibold">{step}</span> {text}
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className="text-small text-ink-soft">
        Word by word, on the terminal:{' '}
        <code className="break-all">
          npm run -s thingworthy -- diff {now.id} {before.version} {now.version}
        </code>
      </p>
    </section>
  )
}

function entriesOf({ head, questions, facts, contradictions }: QuestionnaireDiff) {
  const inHead = head.map(({ kind, part, step }) => ({ text: `${kindWords[kind]}: ${part}`, step }))
  const inEntries = [...questions, ...facts, ...contradictions].flatMap(({ id, state, changes, step }) =>
    state === 'changed'
      ? changes.map((change) => ({
          text: `${id}: ${kindWords[change.kind].toLowerCase()}, ${change.part}`,
          step: change.step,
        }))
      : { text: `${id}: ${state}`, step },
  )
  return [...inHead, ...inEntries]
}
