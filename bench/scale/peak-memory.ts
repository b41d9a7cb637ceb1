import { readFileSync, writeFileSync } from 'node:fs'

/** The most that a process has held since it began or since the peak was reset, in MB; the kernel's figure (Linux). */
export function peakMemory(pid: number): number {
  const kibibytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return (Number(kibibytes) * 1024) / 1e6
}

/** From here on the peak is counted again. */
export function resetPeakMemory(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
