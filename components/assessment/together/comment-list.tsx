import { english, rich } from '@/lib/words/english'
import { momentIn } from '../../layout/moment'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { Isolated, isolate } from '../../ui/isolated'

const { t } = english

type Comment = { id: string; text: string | null; by: { name: string }; at: string; mayErase: boolean }

type CommentListProps = { comments: readonly Comment[]; eraseAction: (id: string) => FormAction }

/** The comments on a question, the earliest first. */
export function CommentList({ comments, eraseAction }: CommentListProps) {
  if (comments.length === 0) return <p className="text-ink-soft">{t('together.no-comments')}</p>
  return (
    <ol className="flex flex-col gap-4">
      {comments.map(({ id, text, by, at, mayErase }) => (
        <li key={id} id={`comment-${id}`} className="rounded-box border border-line bg-surface px-5 py-4">
          <p className="text-small text-ink-soft">
            {rich('history.changed', { name: by.name, person: isolate, ...momentIn(at) })}
          </p>
          {text === null ? (
            <p className="text-ink-soft italic">{t('together.erased')}</p>
          ) : (
            <p className="measure whitespace-pre-wrap wrap-anywhere">
              <Isolated>{text}</Isolated>
            </p>
          )}
          {mayErase && (
            <ActForm action={eraseAction(id)} className="mt-2 print:hidden">
              <Button look="quiet">
                {t('together.erase')}
                <span className="spoken-only">: {by.name}</span>
              </Button>
            </ActForm>
          )}
        </li>
      ))}
    </ol>
  )
}
