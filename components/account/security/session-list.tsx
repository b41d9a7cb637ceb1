import { english, rich } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import { Button } from '../../ui/button/button'
import { ActForm } from '../../ui/form/act-form'
import type { FormAction } from '../../ui/form/form-state'
import { spoken } from '../../ui/spoken'
import { Tag } from '../../ui/tag'

const { t } = english

type DeviceName = { browser: string | null; system: string | null }
type Session = { id: string; device: DeviceName; begunAt: string; usedAt: string; isThis: boolean }

/** Where a person is signed in; each session but this one can be ended. */
export function SessionList({ sessions, end }: { sessions: readonly Session[]; end: FormAction }) {
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
          <div className="min-w-0 grow">
            <p className="font-semibold">
              {deviceWords(session.device)} {session.isThis && <Tag>{t('sessions.this')}</Tag>}
            </p>
            <p className="text-small text-ink-soft">
              {t('sessions.used', {
                begun: momentWords(session.begunAt),
                used: momentWords(session.usedAt),
              })}
            </p>
          </div>
          {!session.isThis && <EndForm session={session} end={end} />}
        </li>
      ))}
    </ul>
  )
}

function EndForm({ session, end }: { session: Session; end: FormAction }) {
  return (
    <ActForm action={end}>
      <input type="hidden" name="session" value={session.id} />
      <Button look="quiet">
        {rich('sessions.end', {
          device: deviceWords(session.device),
          begun: momentWords(session.begunAt),
          spoken,
        })}
      </Button>
    </ActForm>
  )
}

function deviceWords({ browser, system }: DeviceName): string {
  if (browser && system) return t('sessions.device', { browser, system })
  if (browser) return t('sessions.browser-alone', { browser })
  return system ? t('sessions.system-alone', { system }) : t('sessions.no-device')
}
