'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { loadedHelp, loadHelp } from '@/lib/browser/help/load-help'
import { browserWords } from '@/lib/words/browser-words'
import help from '@/lib/words/generated/help'
import { HelpFailed } from './help-failed'

const { t } = browserWords(help)

type QuestionHelpButtonProps = {
  questionId: string
  /** Where everybody may read the question. */
  address: string
  /** Printed with the question, opened or not. */
  guidance: string
}

type State = 'closed' | 'loading' | 'loaded' | 'failed'

/**
 * The help of a question, fetched and shown in place when it is opened. Until scripts run, and without them, it is a
 * link that opens a new tab, because this page may hold what is not saved yet.
 */
export function QuestionHelpButton({ questionId, address, guidance }: QuestionHelpButtonProps) {
  const hasScripts = useSyncExternalStore(subscribeToNothing, isBrowser, isServer)
  const [state, setState] = useState<State>('closed')
  const button = useRef<HTMLButtonElement>(null)
  const source = `${address}/help`
  const id = `help-${questionId}`

  async function open() {
    if (loadedHelp(source)) return setState('loaded')
    setState('loading')
    const isLoaded = await loadHelp(source)
    setState((now) => (now === 'loading' ? (isLoaded ? 'loaded' : 'failed') : now))
  }

  /** The button that was pressed goes away with the message, so the focus goes to the one that stays. */
  function retry() {
    button.current?.focus()
    void open()
  }

  return (
    <>
      <div className="print:hidden">
        {hasScripts ? (
          <button
            ref={button}
            type="button"
            aria-expanded={state !== 'closed'}
            aria-controls={id}
            onClick={() => (state === 'closed' ? void open() : setState('closed'))}
            className="unfolds"
          >
            {t('help.title')}
          </button>
        ) : (
          <a href={address} target="_blank" rel="noreferrer" className="unfolds">
            <span>
              {t('help.title')} <span className="without-scripts">{t('help.newTab')}</span>
            </span>
          </a>
        )}
        <div id={id} hidden={state === 'closed'} className="unfolded">
          <p role="status" className="text-small text-ink-soft">
            {state === 'loading' && t('help.loading')}
          </p>
          {state === 'failed' && <HelpFailed address={address} onRetry={retry} />}
          {state === 'loaded' && (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React on our server from a published questionnaire
            <div dangerouslySetInnerHTML={{ __html: loadedHelp(source) ?? '' }} />
          )}
        </div>
      </div>
      <div className="measure mt-2 hidden print:block">
        <p className="font-semibold">{t('help.guidance')}</p>
        <p>{guidance}</p>
      </div>
    </>
  )
}

const subscribeToNothing = () => () => {}
const isBrowser = () => true
const isServer = () => false
