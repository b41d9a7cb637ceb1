'use client'

import { clsx } from 'clsx/lite'
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
            className={shape}
          >
            <Triangle isOpen={state !== 'closed'} />
            <span className="underline decoration-1 underline-offset-4">{t('help.title')}</span>
          </button>
        ) : (
          <a href={address} target="_blank" rel="noreferrer" className={shape}>
            <Triangle isOpen={false} />
            <span>
              {t('help.title')}
              <span className="without-scripts"> {t('help.newTab')}</span>
            </span>
          </a>
        )}
        <div id={id} hidden={state === 'closed'} className="mt-2 mb-3 ps-5">
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

const shape =
  'inline-flex min-h-8 items-center gap-2 rounded-box text-start text-accent hover:text-accent-strong'

function Triangle({ isOpen }: { isOpen: boolean }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={clsx('size-3 shrink-0', isOpen ? 'rotate-90' : 'rtl:-scale-x-100')}
    >
      <path d="M4 1.5 8.500 6 4 10.500" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}

const subscribeToNothing = () => () => {}
const isBrowser = () => true
const isServer = () => false
