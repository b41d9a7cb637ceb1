// @ts-check
import { createServer } from 'node:net'
import { Refusal } from '../refusal.js'

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
      return new Refusal(
        `port ${port} is taken by another program; end that one, or set PORT to another number.`,
      )
    case 'EACCES':
      return new Refusal(`this account may not listen on port ${port}; set PORT to a number above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal(`HOST is ${host}, which is no address of this machine; correct it or leave it out.`)
    default:
      return error
  }
}
