import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'
import { openClient } from './open-client'

/**
 * Refuses another issuer than the one that accounts of this database are connected with: its subjects are other people.
 */
export async function checkIssuer(ownerUrl: string, issuer: string): Promise<void> {
  const client = await openClient(ownerUrl)
  try {
    const { rows } = await client.query<{ issuer: string }>('SELECT issuer FROM oidc_provider')
    const other = rows.find((row) => row.issuer !== issuer)
    if (other) throw new Refusal(t('stopped.other-issuer', { issuer, bound: other.issuer }))
  } finally {
    await client.end()
  }
}
