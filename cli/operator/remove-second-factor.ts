import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { printError } from '../print'
import { withDatabase } from './with-database'

const { t } = english

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
    printError(t('terminal.second-factor.no-account', { address }))
    return 1
  }
  printError(t('terminal.second-factor.removed', { name: isolatedText(name) }))
  return 0
}
