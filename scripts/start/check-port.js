// @ts-check
import { createServer } from 'node:net'
import { Refusal } from '../refusal.js'
import { t } from '../words/script-words.js'

/**
 * Refuses a port in use before anything is started.
 *
 * @param {{ host: string, port: number }} settings
 * @returns {Promise<void>}
 */
export function checkPort({ host, port }) {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', (error) => reject(explainListening(error, { host, port })))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/**
 * Why listening failed, as a sentence.
 *
 * @param {Error & { code?: string }} error
 * @param {{ host: string, port: number }} settings
 */
export function explainListening(error, { host, port }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Refusal(t('stopped.port.taken', { port: String(port) }))
    case 'EACCES':
      return new Refusal(t('stopped.port.not-allowed', { port: String(port) }))
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal(t('stopped.port.no-address', { host }))
    default:
      return error
  }
}
