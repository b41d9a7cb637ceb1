// @ts-check

/**
 * Continues when the reader of the output has closed it, as after `npm start | head`. An unhandled error would be
 * reported on the same output, fails again, and keeps a processor busy.
 */
export function outliveClosedOutput() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passOnOthers)
}

/** @param {NodeJS.ErrnoException} error */
function passOnOthers(error) {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
}
