import { english } from '@/lib/words/english'
import { checkout } from '@/scripts/checkout.js'
import { checkConnection } from '@/scripts/database/check-connection'
import { isMigrated } from '@/scripts/database/migrate'
import { reachPostgres } from '@/scripts/postgres/reach-postgres.js'
import { readOrMakeSecrets } from '@/scripts/postgres/secrets-file.js'
import { readSettings } from '@/scripts/read-settings'
import { Refusal } from '@/scripts/refusal.js'

const { t } = english

export type Reached = {
  /** The role that owns the tables; reads across organisations. */
  ownerUrl: string
  /** The role the application runs as; `database()` of lib/server uses it. */
  appUrl: string
  /** The secret of the data folder; null where the environment gives AUTH_SECRET. */
  ownAuthSecret: string | null
  /** Where the files of evidence are. */
  evidenceFolder: string
}

/**
 * Runs an operator's command on the database of this installation, whether Thingworthy is running or not,
 * and gives the command's exit code. lib/server may be imported inside `work`, not before: its settings are
 * in place from there on.
 */
export async function withDatabase(work: (reached: Reached) => Promise<number>): Promise<number> {
  const { reached, authSecret, settings, close } = await reach()
  const stopAtSignal = closeAtSignal(close)
  try {
    if (!(await isMigrated(reached.ownerUrl))) {
      throw new Refusal(t('stopped.database-older'))
    }
    Object.assign(process.env, {
      DATABASE_URL: reached.appUrl,
      AUTH_SECRET: authSecret,
      PUBLIC_URL: settings.publicUrl,
      SMTP_URL: settings.mail?.url ?? '',
      MAIL_FROM: settings.mail?.from ?? '',
    })
    return await work(reached)
  } finally {
    stopAtSignal()
    await close()
  }
}

async function reach() {
  const { dataFolder: folder, databaseUrl, databaseOwnerUrl, ...settings } = readSettings(process.env)
  if (databaseUrl) {
    const urls = { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }
    await checkConnection('DATABASE_URL', urls.appUrl)
    await checkConnection('DATABASE_OWNER_URL', urls.ownerUrl)
    const secrets = await secretsOf(settings.authSecret, folder)
    return {
      reached: { ...urls, ownAuthSecret: secrets.own, evidenceFolder: settings.evidenceFolder },
      authSecret: secrets.inUse,
      settings,
      close: async () => {},
    }
  }
  const { close, ...urls } = await reachPostgres({ folder, checkout })
  const secrets = await secretsOf(settings.authSecret, folder)
  return {
    reached: { ...urls, ownAuthSecret: secrets.own, evidenceFolder: settings.evidenceFolder },
    authSecret: secrets.inUse,
    settings,
    close,
  }
}

/** The environment comes first, as at a start. */
async function secretsOf(given: string | null, folder: string) {
  if (given) return { inUse: given, own: null }
  const { authSecret } = await readOrMakeSecrets(folder, ['authSecret'])
  return { inUse: authSecret, own: authSecret }
}

/** A command that is interrupted leaves no Postgres behind that only it had started. */
function closeAtSignal(close: () => Promise<void>): () => void {
  const onSignal = () => void close().finally(() => process.exit(130))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
}
