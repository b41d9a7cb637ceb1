import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { printError } from '../print'
import { withDatabase } from './with-database'

/** Turns two-factor authentication off for the person of an address. Gives 1 if no such account has it. */
export async function removeSecondFactorCommand([address = '']: string[]): Promise<number> {
  return withDatabase(async () => {
    const { database } = await import('@/lib/server/world/database')
    try {
      return await remove(address)
    } finally {
      await database().$disconnect()
    }
  })
}

async function remove(address: string): Promise<number> {
  const { removeLostSecondFactor } = await import('@/lib/server/identity/second-factor/lost-second-factor')
  const name = await removeLostSecondFactor(address)
  if (name === null) {
    printError(
      `No account with the address ${address} has two-factor authentication. Check how it is spelt; nothing was changed.`,
    )
    return 1
  }
  printError(
    `${isolatedText(name)} signs in with the password alone from now on, and was signed out everywhere. Ask them to set up an app again.`,
  )
  return 0
}
