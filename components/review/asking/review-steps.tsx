import type { ShownStep } from '@/lib/core/review/lifecycle/shown-review'
import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Isolated, isolate } from '../../ui/isolated'

const { t } = english

/** Every step of a review with its reason, the first one first. */
export function ReviewSteps({ steps }: { steps: readonly ShownStep[] }) {
  return (
    <section aria-labelledby="steps" className="mt-10">
      <h2 id="steps" className="mb-4 text-heading">
        {t('asking.steps.title')}
      </h2>
      {steps.length === 0 && <p className="text-ink-soft">{t('asking.steps.none')}</p>}
      <ol className="flex flex-col gap-4">
        {steps.map(({ id, step, by, at, reason }) => (
          <li key={id}>
            <p>
              {rich('asking.steps.line', {
                step: step.replaceAll('-', '_'),
                name: by,
                person: isolate,
                ...momentIn(at),
              })}
            </p>
            {reason && (
              <p className="measure whitespace-pre-wrap wrap-anywhere text-ink-soft">
                <Isolated>{reason}</Isolated>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
