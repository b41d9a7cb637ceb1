'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import pieceForm from '@/lib/words/generated/piece-form'
import { ChoiceGroup } from '../../ui/field/choice-group'
import { ChoiceRow } from '../../ui/field/choice-row'
import { Form } from '../../ui/form/form'
import { errorOf, type FormAction } from '../../ui/form/form-state'
import { Isolated } from '../../ui/isolated'

const { t } = browserWords(pieceForm)

type ReleasesFormProps = {
  action: FormAction
  heading: ReactNode
  basis: string
  releases: readonly { id: string; label: string; isChosen: boolean }[]
}

/** The releases of which a piece of evidence speaks. */
export function ReleasesForm({ action, heading, basis, releases }: ReleasesFormProps) {
  return (
    <Form
      action={action}
      title={t('piece-form.releases')}
      button={t('piece-form.releases-button')}
      heading={heading}
    >
      {(state) => (
        <>
          <input type="hidden" name="basis" value={basis} />
          <ChoiceGroup
            id="releases"
            label={t('piece-form.releases-label')}
            hint={t('piece-form.releases-hint')}
            error={errorOf(state, 'releases')}
          >
            {releases.map(({ id, label, isChosen }) => (
              <ChoiceRow
                key={id}
                kind="checkbox"
                name="release"
                value={id}
                defaultChecked={isChosen}
                text={<Isolated>{label}</Isolated>}
              />
            ))}
          </ChoiceGroup>
        </>
      )}
    </Form>
  )
}
