import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/** Prints a link with which the person of an address sets a new password. Gives 1 if no account has the address. */
export async function resetPasswordCommand([address = '']: string[]): Promise<number> {
  return withDatabase(async () => {
    const { database } = await import('@/lib/server/world/database')
    try {
      return await printLink(address)
    } finally {
      await database().$disconnect()
    }
  })
}

async function printLink(address: string): Promise<number> {
  const { environment } = await import('@/lib/server/world/environment')
  const { issuePasswordReset } = await import('@/lib/server/identity/passwords/reset-links')
  const issued = await issuePasswordReset(address, new Date())
  if (!issued) {
    printError(t('terminal.password-link.no-account', { address }))
    return 1
  }
  const { token, name, expiresAt } = issued
  printLine(`${environment().publicUrl}/reset-password?token=${token}`)
  printError(t('terminal.password-link.use', { name: isolatedText(name), until: expiresAt.toISOString() }))
  return 0
}
