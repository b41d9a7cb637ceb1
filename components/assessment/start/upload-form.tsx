'use client'

import type { ReactNode } from 'react'
import { browserWords } from '@/lib/words/browser-words'
import upload from '@/lib/words/generated/upload'
import { PageHeading } from '../../layout/page-heading'
import { describedBy, Field } from '../../ui/field/field'
import { wholeForm } from '../../ui/form/another-person'
import { Form } from '../../ui/form/form'
import type { FormAction } from '../../ui/form/form-state'
import { ConfirmDifferences } from './confirm-differences'
import { isDifference } from './upload-difference'

const { t } = browserWords(upload)

type UploadFormProps = { action: FormAction; formKey: string; release: ReactNode }

/** Takes an assessment file and makes a new draft of it. */
export function UploadForm({ action, formKey, release }: UploadFormProps) {
  return (
    <Form
      action={action}
      formKey={formKey}
      limit="upload"
      title={t('upload.title')}
      button={t('upload.button')}
      hrefOf={(field) => (field === 'confirm' ? '#confirm' : '#file')}
      heading={
        <PageHeading over={release} lead={t('upload.lead')}>
          {t('upload.title')}
        </PageHeading>
      }
    >
      {(state) => {
        const differences = state.problems.filter(isDifference)
        const isUnusable = state.problems.some((each) => each.field !== wholeForm && !isDifference(each))
        const words = {
          label: t('upload.file'),
          hint: t('upload.file-hint'),
          error: isUnusable ? t('upload.unusable') : undefined,
        }
        return (
          <>
            <Field id="file" words={words}>
              <input
                id="file"
                name="file"
                type="file"
                accept=".yaml,.yml,.json,.zip"
                aria-describedby={describedBy('file', words)}
                className="block w-full rounded-box border border-edge bg-surface p-3 file:me-4 file:rounded-box file:border file:border-edge file:bg-sunken file:px-3 file:py-2 file:text-ink"
              />
            </Field>
            {differences.length > 0 && <ConfirmDifferences state={state} differences={differences} />}
          </>
        )
      }}
    </Form>
  )
}
