// @ts-check
import { t } from '../words/script-words.js'

/**
 * @param {string} address
 * @param {object} state
 * @param {string | null} state.setupCode null once this server has an owner
 * @param {boolean} state.isDev
 * @param {readonly string[]} state.trustedProxies
 */
export function printAddress(address, { setupCode, isDev, trustedProxies }) {
  console.log('')
  console.log(t('starting.address', { address }))
  if (isDev) console.log(t('starting.authoring', { address: `${address}/authoring` }))
  if (setupCode) console.log(t('starting.set-up', { address: `${address}/setup`, code: setupCode }))
  if (trustedProxies.length === 0) {
    console.log(t('starting.no-proxies'))
  }
  console.log(t('starting.stop'))
}
