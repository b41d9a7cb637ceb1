'use client'

import { browserWords } from '@/lib/words/browser-words'
import formMessages from '@/lib/words/generated/asking-form'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { FormTextField } from '../../../ui/field/form-text-field'
import { errorOf, type FormState } from '../../../ui/form/form-state'
import { Isolated } from '../../../ui/isolated'
import { ShownLink } from '../../../ui/page/shown-link'

const { t } = browserWords(formMessages)

/** `against`: why they cannot be asked. */
export type AuditorChoice = { id: string; name: string; against: string | null }
type WhomFieldsProps = { state: FormState; auditors: readonly AuditorChoice[]; nobody: string }

/** Who is asked: one of the auditors of the organisation, or somebody outside by their address. */
export function WhomFields({ state, auditors, nobody }: WhomFieldsProps) {
  const chosen = state.typed.whom
  return (
    <>
      <ChoiceGroup
        id="whom"
        label={t('asking-form.whom')}
        hint={auditors.length === 0 ? nobody : undefined}
        error={errorOf(state, 'whom')}
      >
        {auditors.map(({ id, name, against }) => (
          <ChoiceRow
            key={id}
            kind="radio"
            id={`whom-${id}`}
            name="whom"
            value={id}
            text={<Isolated>{name}</Isolated>}
            hint={against}
            disabled={against !== null}
            defaultChecked={chosen === id}
          />
        ))}
        <ChoiceRow
          kind="radio"
          id="whom-outside"
          name="whom"
          value="outside"
          text={t('asking-form.outside')}
          defaultChecked={chosen === 'outside'}
        />
      </ChoiceGroup>
      <FormTextField
        state={state}
        name="email"
        type="email"
        label={t('asking-form.email')}
        hint={t('asking-form.email-hint')}
        autoComplete="off"
        spellCheck={false}
        optional
      />
    </>
  )
}

/** The link of an invitation, shown once after it was made. */
export function AuditorLink({ made }: { made: FormState['made'] }) {
  if (!made?.link) return null
  return (
    <>
      <ShownLink
        title={t('asking-form.link.title', { email: made.email ?? '' })}
        text={made.mailed ? t('asking-form.link.mailed') : t('asking-form.link.what-now')}
        link={made.link}
      />
      {made.review && (
        <p>
          <a href={made.review}>{t('asking-form.review')}</a>
        </p>
      )}
    </>
  )
}
