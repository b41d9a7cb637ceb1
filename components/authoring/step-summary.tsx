import type { QuestionnaireDiff } from '@/lib/core/versions/diff/diff-questionnaires'
import { versionAfter } from '@/lib/core/versions/version-step'
import { english, rich } from '@/lib/words/english'
import { Disclosure } from '../ui/disclosure'
import { countChanges } from '../version/changes/count-changes'

const { t } = english

/** What changed from the version before, in short, and the number that the changes ask for. */
export function StepSummary({ difference }: { difference: QuestionnaireDiff }) {
  const { before, now, step } = difference
  const expected = versionAfter(before.version, step)
  return (
    <section aria-labelledby="step" className="mt-12">
      <h2 id="step" className="text-heading">
        {t('authoring.step.against', { version: before.version })}
      </h2>
      <p className="measure mt-2">
        {countChanges(difference)} {t(`changes.step.${step}`)}{' '}
        {step === 'none' ? (
          t('authoring.step.nothing')
        ) : (
          <strong>
            {expected === now.version
              ? t('authoring.step.right', { version: expected })
              : t('authoring.step.wrong', { expected, version: now.version })}
          </strong>
        )}
      </p>
      <Disclosure summary={t('authoring.step.which')}>
        <ul className="text-small">
          {entriesOf(difference).map(({ text, step }) => (
            <li key={text} className="border-b border-line py-1">
              <span className="font-semibold">{step}</span> {text}
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className="text-small text-ink-soft">
        {rich('authoring.step.terminal', {
          command: `npm run -s thingworthy -- diff ${now.id} ${before.version} ${now.version}`,
          code: (inside) => <code className="break-all">{inside}</code>,
        })}
      </p>
    </section>
  )
}

function entriesOf({ head, questions, facts, contradictions }: QuestionnaireDiff) {
  const inHead = head.map(({ kind, part, step }) => ({ text: t(`changes.kind.${kind}`, { part }), step }))
  const inEntries = [...questions, ...facts, ...contradictions].flatMap(({ id, state, changes, step }) =>
    state === 'changed'
      ? changes.map((change) => ({
          text: t('authoring.step.part', {
            id,
            change: t(`changes.kind.${change.kind}`, { part: change.part }),
          }),
          step: change.step,
        }))
      : { text: t('authoring.step.entry', { id, state }), step },
  )
  return [...inHead, ...inEntries]
}
