// @ts-check
import { build } from '../build.js'
import { checkout } from '../checkout.js'
import { generate } from '../generate.js'
import { install } from '../install.js'
import { runTypescript } from '../run-typescript.js'

/** @typedef {import('../../lib/core/web/environment/parse-environment').Environment} Environment */
/** @typedef {{ adminUrl?: string, ownerUrl: string, appUrl: string }} DatabaseUrls */

/**
 * @typedef {object} Order
 * @property {boolean} isDev
 * @property {() => void} throwIfStopping throws once a stop was requested
 * @property {(close: () => void | Promise<void>) => void} onClose registers what to close at the end
 * @property {(reason: unknown) => void} onExit reports that a process the server needs has ended
 */

/**
 * Starts the server, from a fresh clone to the first page. Each step is skipped when it is done already, and each refuses
 * before it changes anything.
 *
 * @param {Order} order
 */
export async function openServer({ isDev, throwIfStopping, onClose, onExit }) {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await install({ withTools: isDev })
  throwIfStopping()
  await generate()
  throwIfStopping()
  const settings = /** @type {Environment} */ (await runTypescript('check-settings.ts', { isDev }))
  const { checkPort } = await import('./check-port.js')
  await checkPort(settings)
  throwIfStopping()
  const { urls, secret } = await openData(settings, onClose)
  throwIfStopping()
  if (!isDev) await build()
  throwIfStopping()
  setEnvironment(settings, { databaseUrl: urls.appUrl, secret, isDev })
  // Next reads the environment as soon as it is loaded.
  const { openNext } = await (isDev ? import('./open-next-development.js') : import('./open-next.js'))
  const [next, prepared] = await Promise.all([
    openNext({ ...settings, secret }),
    runTypescript('database/prepare-database.ts', { ...urls, issuer: settings.oidc?.issuer ?? null }),
  ])
  throwIfStopping()
  onClose(await next.listen(onExit))
  const { setupCode } = /** @type {{ setupCode: string | null }} */ (prepared)
  const { printAddress } = await import('./print-address.js')
  printAddress(settings.publicUrl, { setupCode, isDev, trustedProxies: settings.trustedProxies })
}

/**
 * The database, the embedded one unless an address is set, and the secret that sessions are signed with.
 *
 * @param {Environment} settings
 * @param {Order['onClose']} onClose
 * @returns {Promise<{ urls: DatabaseUrls, secret: string }>}
 */
async function openData({ dataFolder: folder, databaseUrl, databaseOwnerUrl, authSecret }, onClose) {
  const named = databaseUrl && { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }
  if (named && authSecret) return { urls: named, secret: authSecret }
  // Imported late: in a fresh clone these need packages that were not installed a moment ago.
  const { lockFolder } = await import('../postgres/folder-lock.js')
  const { readOrMakeSecrets } = await import('../postgres/secrets-file.js')
  onClose(await lockFolder(folder))
  const secret = authSecret ?? (await readOrMakeSecrets(folder, ['authSecret'])).authSecret
  if (named) return { urls: named, secret }
  const { keepPostgres } = await import('../postgres/keep-postgres.js')
  const { adminUrl, ownerUrl, appUrl, stop } = await keepPostgres({ folder, checkout, say: console.error })
  onClose(stop)
  return { urls: { adminUrl, ownerUrl, appUrl }, secret }
}

/**
 * The environment of the server. The role that may change tables is not in it.
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
    EVIDENCE_DIR: settings.evidenceFolder,
    LOG_LEVEL: settings.logLevel,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    SMTP_URL: settings.mail?.url ?? '',
    MAIL_FROM: settings.mail?.from ?? '',
    OIDC_ISSUER: settings.oidc?.issuer ?? '',
    OIDC_CLIENT_ID: settings.oidc?.clientId ?? '',
    OIDC_CLIENT_SECRET: settings.oidc?.clientSecret ?? '',
    OIDC_NAME: settings.oidc?.name ?? '',
  }
}
