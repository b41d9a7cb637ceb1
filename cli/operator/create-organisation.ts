import { english } from '@/lib/words/english'
import { printError, printLine } from '../print'
import { withDatabase } from './with-database'

const { t } = english

/** Makes an organisation and prints the link by which its owner joins. Gives 1 where the name or the address is refused. */
export async function createOrganisationCommand([name = '', address = '']: string[]): Promise<number> {
  return withDatabase(async () => {
    const { database } = await import('@/lib/server/world/database')
    try {
      return await printLink(name, address)
    } finally {
      await database().$disconnect()
    }
  })
}

async function printLink(name: string, address: string): Promise<number> {
  const { environment } = await import('@/lib/server/world/environment')
  const { makeOrganisationFor } = await import('@/lib/server/people/joining/make-organisation')
  const { withMessages } = await import('@/lib/words/with-messages')
  const made = await makeOrganisationFor({ name }, address)
  if (!made.made) {
    for (const { message } of withMessages(made.problems)) printError(message)
    return 1
  }
  printLine(`${environment().publicUrl}/join?token=${made.token}`)
  printError(t('terminal.owner-link.use'))
  if (made.isMailed) printError(t('terminal.owner-link.mailed'))
  return 0
}
