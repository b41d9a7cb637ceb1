import { browserWords } from '@/lib/words/browser-words'
import uiMessages from '@/lib/words/generated/ui'

const { t } = browserWords(uiMessages)

/** The document's title; "Error: " comes first where a form was refused. */
export function PageTitle({ children, refused = false }: { children: string; refused?: boolean }) {
  return <title>{t('ui.title', { isRefused: refused ? 'yes' : 'no', title: children })}</title>
}
