import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

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
    printError(`No account has the address ${address}. Check how it is spelt; no link was made.`)
    return 1
  }
  const { token, name, expiresAt } = issued
  printLine(`${environment().publicUrl}/reset-password?token=${token}`)
  printError(
    `${isolatedText(name)} can set a new password with this link once, until ${expiresAt.toISOString()}. Give it to nobody else.`,
  )
  return 0
}
