// @ts-check

import { Refusal, sayWhy } from '../refusal.js'
import { endCommands } from '../run-command.js'
import { openServer } from './open-server.js'
import { outliveClosedOutput } from './outlive-closed-output.js'

/**
 * Runs Thingworthy until a signal asks it to end, then closes what was opened, in reverse order. Signals are
 * handled from the first moment; a step in progress is finished or ended before anything is closed.
 *
 * @param {{ isDev: boolean }} order
 */
export async function start({ isDev }) {
  outliveClosedOutput()
  /** @type {(() => void | Promise<void>)[]} */
  const closers = []
  const stop = listenForStop()
  const opening = openServer({
    isDev,
    throwIfStopping: () => {
      if (stop.isAsked()) throw new Refusal('it was asked to.')
    },
    onClose: (close) => closers.push(close),
    onExit: stop.because,
  })
  const failure = await Promise.race([
    opening.then(
      () => stop.asked,
      (error) => error,
    ),
    stop.asked,
  ])
  endCommands()
  await opening.catch(() => undefined)
  for (const close of closers.reverse()) await close()
  process.exit(failure && !stop.isSignal() ? sayWhy(failure) : 0)
}

function listenForStop() {
  let isAsked = false
  let isSignal = false
  /** @type {(reason: unknown) => void} */
  let ask = () => {}
  const asked = new Promise((resolve) => {
    ask = (reason) => {
      isAsked = true
      resolve(reason)
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isSignal ||= !isAsked
      ask(null)
    })
  }
  return { asked, because: ask, isAsked: () => isAsked, isSignal: () => isSignal }
}
