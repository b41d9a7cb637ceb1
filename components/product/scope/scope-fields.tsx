'use client'

import { marketIds, partState, type Scope, type ScopePartId, scopeParts } from '@/lib/core/products/release'
import { browserWords } from '@/lib/words/browser-words'
import marketMessages from '@/lib/words/generated/market'
import releaseFormMessages from '@/lib/words/generated/release-form'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { FieldError } from '../../ui/field/field'
import { FormTextField } from '../../ui/field/form-text-field'
import { errorOf, type FormState } from '../../ui/form/form-state'

const { t } = browserWords({ ...releaseFormMessages, ...marketMessages })

/** `stored`: of a release that is corrected. */
type ScopeFieldsProps = { state: FormState; stored: Scope | undefined }

/** What of a product is looked at, where it is offered, and words about both, which are folded as long as there are none. */
export function ScopeFields({ state, stored }: ScopeFieldsProps) {
  return (
    <>
      <fieldset aria-describedby="scope-hint" className="min-w-0">
        <legend className="font-semibold">{t('release-form.scope')}</legend>
        <p id="scope-hint" className="measure mt-1 text-ink-soft">
          {t('release-form.scope-hint')}
        </p>
        <div className="mt-2">
          {scopeParts.map((part) => (
            <PartRow key={part} part={part} state={state} stored={stored} />
          ))}
        </div>
      </fieldset>
      <Markets state={state} stored={stored} />
      <InWords state={state} stored={stored} />
    </>
  )
}

const choices = ['in', 'out', 'none'] as const

function PartRow({ part, state, stored }: ScopeFieldsProps & { part: ScopePartId }) {
  const name = `scope.${part}`
  // Only what answers no fact is chosen before anybody has chosen.
  const usual = stored ? partState(stored[part]) : part === 'device' ? 'in' : 'not-stated'
  const chosen = state.attempt > 0 ? state.typed[`${name}.in`] : usual
  const error = errorOf(state, `${name}.in`)
  return (
    <fieldset
      id={name}
      aria-labelledby={`${name}-label`}
      className="grid min-w-0 items-center gap-x-6 gap-y-1 border-t border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <span id={`${name}-label`}>{t(`release-form.part.${part}`)}</span>
        <FieldError id={name} error={error} />
      </div>
      <div className="segments justify-self-start max-sm:w-full max-sm:[&>label]:flex-1 max-sm:[&>label]:justify-center max-sm:[&>label]:px-2 max-sm:[&>label]:text-center">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              id={`${name}.${choice}`}
              name={`${name}.in`}
              value={choice}
              defaultChecked={chosen === choice}
              aria-describedby={error && `${name}-error`}
            />
            {t(`release-form.state.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Markets({ state, stored }: ScopeFieldsProps) {
  const name = 'scope.markets'
  const isChosen = (id: (typeof marketIds)[number]) =>
    state.attempt > 0 ? `${name}.${id}` in state.typed : (stored?.markets?.includes(id) ?? false)
  return (
    <ChoiceGroup
      id={name}
      label={t('release-form.markets')}
      hint={t('release-form.markets-hint')}
      error={errorOf(state, name)}
    >
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {marketIds.map((id) => (
          <ChoiceRow
            key={id}
            kind="checkbox"
            id={`${name}.${id}`}
            name={`${name}.${id}`}
            value="yes"
            text={t(`market.${id}`)}
            defaultChecked={isChosen(id)}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}

function InWords({ state, stored }: ScopeFieldsProps) {
  const names = [...scopeParts.map((part) => `scope.${part}.detail`), 'scope.regions']
  const isWritten = stored && (stored.regions !== '' || scopeParts.some((part) => stored[part]?.detail))
  const isOpen = isWritten || names.some((name) => state.typed[name] || errorOf(state, name))
  return (
    <details open={isOpen || undefined}>
      <summary className="link-button">{t('release-form.words')}</summary>
      <div className="mt-3 flex flex-col gap-4">
        {scopeParts.map((part) => (
          <FormTextField
            key={part}
            state={state}
            name={`scope.${part}.detail`}
            label={t(`release-form.detail.${part}`)}
            defaultValue={stored?.[part]?.detail}
            optional
          />
        ))}
        <FormTextField
          state={state}
          name="scope.regions"
          label={t('release-form.regions')}
          defaultValue={stored?.regions}
          optional
        />
      </div>
    </details>
  )
}
