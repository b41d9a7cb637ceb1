import { evidenceKinds } from '@/lib/core/format/schema/evidence-kinds'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import type { FormAction } from '../../ui/form/form-state'
import { FilePurposeNotice } from './file-purpose-notice'
import { UseFileForm } from './use-file-form'

const { t } = english

type FileUseSectionProps = {
  name: string
  action: FormAction
  formKey: string
  /** The question that it is for, if it is for one. */
  use: {
    ask: string
    asked: 'none' | (typeof evidenceKinds)[number]
    back: string
    isAnswered: boolean
  } | null
  releases: readonly { id: string; label: string }[]
}

/** What is to be said about a file, so that it becomes evidence; above its preview, which may have many pages. */
export function FileUseSection({ name, action, formKey, use, releases }: FileUseSectionProps) {
  return (
    <section className="mt-6 mb-8 border-b border-line pb-8">
      <UseFileForm
        action={action}
        formKey={formKey}
        pageTitle={isolatedText(name)}
        heading={
          <>
            <h2 className="mb-4 text-lead">{t('use-file.title')}</h2>
            <FilePurposeNotice use={use} />
            {use && <p className="measure mb-4 text-ink-soft">{t(`evidence.asked.${use.asked}`)}</p>}
          </>
        }
        words={{
          title: t('question.evidence.title'),
          kind: t('question.evidence.kind'),
          speaksOf: t('question.evidence.speaks-of'),
          expires: t('question.evidence.expires'),
        }}
        kinds={evidenceKinds.map((value) => ({ value, text: t(`question.evidence.${value}`) }))}
        releases={use ? null : releases}
        title={name.replace(/\.[a-z]{2,5}$/i, '')}
      />
    </section>
  )
}
