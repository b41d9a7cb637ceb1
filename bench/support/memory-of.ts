import { readFileSync } from 'node:fs'

/** Megabytes a process holds now (VmRSS) or held at most (VmHWM), as the kernel counts (Linux). */
export function memoryOf(pid: number, line: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const kibibytes = new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return (Number(kibibytes) * 1024) / 1e6
}
