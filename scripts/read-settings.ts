import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Environment, parseEnvironment } from '@/lib/core/web/environment/parse-environment'
import { withMessages } from '@/lib/words/with-messages'
import { checkout } from './checkout.js'
import { Refusal } from './refusal.js'
import { t } from './words/script-words.js'

/** The settings of this environment with absolute folders, or a refusal that names every wrong one. */
export function readSettings(variables: NodeJS.ProcessEnv): Environment {
  const reading = parseEnvironment(withSecretFiles(variables))
  if (!reading.read) {
    throw new Refusal(
      withMessages(reading.problems)
        .map(({ message }) => message)
        .join(' '),
    )
  }
  const { environment } = reading
  const dataFolder = path.resolve(checkout, environment.dataFolder)
  const evidenceFolder = path.resolve(checkout, environment.evidenceFolder)
  refuseFilesOfProgram(evidenceFolder, dataFolder)
  return {
    ...environment,
    dataFolder,
    evidenceFolder,
    questionnaires: path.resolve(checkout, environment.questionnaires),
  }
}

/** Files of people are not put among those of the program, which an update replaces. */
function refuseFilesOfProgram(folder: string, dataFolder: string) {
  if (isWithin(dataFolder, folder) || !isWithin(checkout, folder)) return
  throw new Refusal(t('setting-problem.evidence-folder', { folder }))
}

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** A secret may be in a file that the same variable with _FILE at its end names. */
function withSecretFiles(variables: NodeJS.ProcessEnv) {
  const secrets = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'AUTH_SECRET', 'SMTP_URL', 'OIDC_CLIENT_SECRET']
  const read = secrets.flatMap((name) => {
    const file = variables[`${name}_FILE`]
    return file ? [[name, readSecret(`${name}_FILE`, file)]] : []
  })
  return { ...variables, ...Object.fromEntries(read) }
}

function readSecret(name: string, file: string) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new Refusal(t('stopped.secret-file', { setting: name, file }))
  }
}
