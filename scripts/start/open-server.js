// @ts-check
import { build } from '../build.js'
import { checkout } from '../checkout.js'
import { generate } from '../generate.js'
import { install } from '../install.js'
import { runTypescript } from '../run-typescript.js'
import { refuseTakenPort } from './refuse-taken-port.js'
import { sayAddress } from './say-address.js'

/** @typedef {import('../../lib/core/web/environment/parse-environment').Environment} Environment */
/** @typedef {{ adminUrl?: string, ownerUrl: string, appUrl: string }} DatabaseUrls */

/**
 * @typedef {object} Order
 * @property {boolean} isDev
 * @property {() => void} goOn throws once somebody has asked to stop
 * @property {(close: () => void | Promise<void>) => void} onClose what to undo at the end
 * @property {(reason: unknown) => void} onDeath says that something we cannot do without is gone
 */

/**
 * From a fresh clone to a page. Each step is skipped when its work is there already, and each refuses
 * before it changes anything.
 *
 * @param {Order} order
 */
export async function openServer({ isDev, goOn, onClose, onDeath }) {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await install({ withTools: isDev })
  goOn()
  await generate()
  goOn()
  const settings = /** @type {Environment} */ (await runTypescript('check-settings.ts', { isDev }))
  await refuseTakenPort(settings)
  goOn()
  const { urls, secret } = await openData(settings, onClose)
  goOn()
  if (!isDev) await build()
  goOn()
  setEnvironment(settings, { databaseUrl: urls.appUrl, secret, isDev })
  // Next reads the environment as soon as it is loaded.
  const { openNext } = await (isDev ? import('./open-next-development.js') : import('./open-next.js'))
  const [next, prepared] = await Promise.all([
    openNext({ ...settings, secret }),
    runTypescript('database/prepare-database.ts', urls),
  ])
  goOn()
  onClose(await next.listen(onDeath))
  const { setupCode } = /** @type {{ setupCode: string | null }} */ (prepared)
  sayAddress(settings.publicUrl, { setupCode, isDev, trustedProxies: settings.trustedProxies })
}

/**
 * The database, our own unless one is named, and the secret that sessions are signed with.
 *
 * @param {Environment} settings
 * @param {Order['onClose']} onClose
 * @returns {Promise<{ urls: DatabaseUrls, secret: string }>}
 */
async function openData({ dataFolder: folder, databaseUrl, databaseOwnerUrl, authSecret }, onClose) {
  const named = databaseUrl && { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }
  if (named && authSecret) return { urls: named, secret: authSecret }
  // Loaded late: on a fresh clone these need packages that were not there a moment ago.
  const { holdFolder } = await import('../postgres/hold-folder.js')
  const { keptSecrets } = await import('../postgres/kept-secrets.js')
  onClose(await holdFolder(folder))
  const secret = authSecret ?? (await keptSecrets(folder, ['authSecret'])).authSecret
  if (named) return { urls: named, secret }
  const { keepPostgres } = await import('../postgres/keep-postgres.js')
  const { adminUrl, ownerUrl, appUrl, stop } = await keepPostgres({ folder, checkout, say: console.error })
  onClose(stop)
  return { urls: { adminUrl, ownerUrl, appUrl }, secret }
}

/**
 * What the server finds in its environment. The role that may change tables stays outside.
 *
 * @param {Environment} settings
 * @param {{ databaseUrl: string, secret: string, isDev: boolean }} found
 */
function setEnvironment(settings, { databaseUrl, secret, isDev }) {
  const { DATABASE_OWNER_URL: _, ...rest } = process.env
  process.env = {
    ...rest,
    NODE_ENV: isDev ? 'development' : 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    QUESTIONNAIRES: settings.questionnaires,
    QUESTIONNAIRES_KEPT: settings.questionnairesKept ?? '',
    DATA_FOLDER: settings.dataFolder,
    LOG_LEVEL: settings.logLevel,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
  }
}
