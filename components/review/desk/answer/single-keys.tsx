import { useEffect, useState } from 'react'
import { deskKeys, nameOfKey } from '@/lib/core/review/desk/desk-keys'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import { Button } from '../../../ui/button/button'

const { t } = browserWords(desk)

/** Single keys for the buttons and links of the desk: off until a person switches them on, for this browser. */
export function SingleKeys({ personId }: { personId: string }) {
  const [isOn, setOn] = useState(false)
  const name = `thingworthy-single-keys-${personId}`

  useEffect(() => setOn(readSwitch(name)), [name])

  useEffect(() => {
    if (!isOn) return
    document.addEventListener('keydown', pressKey)
    return () => document.removeEventListener('keydown', pressKey)
  }, [isOn])

  function turn(): void {
    setOn(!isOn)
    writeSwitch(name, !isOn)
  }

  return (
    <details className="mt-6 border-t border-line pt-3">
      <summary className="unfolds">{t('desk.keys.title')}</summary>
      <div className="unfolded">
        <p className="measure">{t('desk.keys.text')}</p>
        <p className="my-3">
          <Button type="button" look="quiet" aria-pressed={isOn} onClick={turn}>
            {isOn ? t('desk.keys.off') : t('desk.keys.on')}
          </Button>
        </p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {deskKeys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-box border border-edge px-2 font-mono text-small">{key}</kbd>
              </dt>
              <dd>{t(`desk.keys.of.${nameOfKey(key)}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}

/** Presses what has the key, unless somebody is typing or a key of the browser is meant. */
function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (!target) return
  event.preventDefault()
  target.click()
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)
}

/** A private window may refuse to keep it: then it is off again with the next page. */
function readSwitch(name: string): boolean {
  try {
    return window.localStorage.getItem(name) === 'on'
  } catch {
    return false
  }
}

function writeSwitch(name: string, isOn: boolean): void {
  try {
    if (isOn) window.localStorage.setItem(name, 'on')
    else window.localStorage.removeItem(name)
  } catch {}
}
