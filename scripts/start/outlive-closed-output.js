// @ts-check

/**
 * Goes on when what reads the output is gone, as after `npm start | head`. An error that nobody handles is
 * reported on the same output, fails again, and keeps a processor busy.
 */
export function outliveClosedOutput() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passOnOthers)
}

/** @param {NodeJS.ErrnoException} error */
function passOnOthers(error) {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
}
