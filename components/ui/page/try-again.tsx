'use client'

import { Component, type ReactNode } from 'react'
import { Button } from '@/components/ui/button/button'
import { Notice } from '@/components/ui/notice'
import { browserWords } from '@/lib/words/browser-words'
import busyMessages from '@/lib/words/generated/busy'
import errorsMessages from '@/lib/words/generated/errors'

const { t } = browserWords({ ...errorsMessages, ...busyMessages })

type TryAgainProps = { children: ReactNode }

/**
 * Around a form that the server may refuse before it reads it, because too many are sent at the same moment: says so
 * in the form's place, and gives the form back.
 */
export class TryAgain extends Component<TryAgainProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div role="alert" className="flex max-w-xl flex-col gap-4">
        <Notice title={t('busy.title')} tone="danger">
          <p>{t('busy.what-now')}</p>
        </Notice>
        <div>
          <Button type="button" onClick={() => this.setState({ hasFailed: false })}>
            {t('errors.try-again')}
          </Button>
        </div>
      </div>
    )
  }
}
