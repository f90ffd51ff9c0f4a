// Processes and what they have cost so far.
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

const MILLIS_PER_TICK = 10

/** Starts a program and waits until it is ready; what it says is only told when it ends too soon. */
export async function start(name, command, args, options, ready) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (data) => {
    said = (said + data).slice(-4_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  for (let i = 0; i < 1_200; i++) {
    if (child.exitCode !== null) {
      throw new Error(`${name} ended:\n${said}`)
    }
    if (await ready().catch(() => false)) {
      return { name, pid: child.pid, stop: () => child.kill() }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error(`${name} is not ready after two minutes:\n${said}`)
}

const stat = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')

/** CPU time of a process so far in milliseconds, user and system, without its children. */
export function cpu(pid) {
  const fields = stat(pid)
  return (Number(fields[11]) + Number(fields[12])) * MILLIS_PER_TICK
}

/** Processes that this one has started and that still run. */
export function children(pid) {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && Number(stat(name)[1]) === pid
    } catch {
      return false // Ended meanwhile.
    }
  })
}
