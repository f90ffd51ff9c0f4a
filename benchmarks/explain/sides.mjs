// What is compared: the programs, and the same turn in each.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { children, start } from './processes.mjs'
import { handful, langchain } from './shoppers.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const [MODEL, CHAT, SHOP] = [9_710, 9_711, 9_712]
const NEED = 'a light tent for two'
const WHY = 'why these?'

/** Steers the scripted model. */
export const admin = async (path, method, body) =>
  (await fetch(`http://localhost:${MODEL}/admin/${path}`, { method, body: body && JSON.stringify(body) })).json()

const answers = (url, status) => async () => (await fetch(url)).status === status

/** Starts the three programs. */
export async function programs() {
  const started = []
  const add = async (...args) => started.push(await start(...args))
  try {
    await add('the scripted model', 'scripts/scripted-model', ['--port', `${MODEL}`], { cwd: ROOT },
      answers(`http://localhost:${MODEL}/admin/requests`, 200))
    await add('the LangChain.js chat', 'node', ['echo.mjs', `${CHAT}`, `http://localhost:${MODEL}/v1`],
      { cwd: import.meta.dirname }, answers(`http://localhost:${CHAT}`, 426))
    await add('Handful', process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java', flags(),
      { cwd: ROOT, env: { ...process.env, OPENAI_BASE_URL: `http://localhost:${MODEL}/v1`, OPENAI_API_KEY: 'any' } },
      answers(`http://localhost:${SHOP}/q/health/ready`, 200))
    return started
  } catch (e) {
    started.forEach((one) => one.stop())
    throw e
  }
}

function flags() {
  const data = mkdtempSync(join(tmpdir(), 'handful-bench-'))
  return ['--add-modules', 'jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED',
    '-jar', 'target/quarkus-app/quarkus-run.jar', '--port', `${SHOP}`, '--catalogue', 'northlight', '--data', data,
    '--set', 'handful.budgets.address-tokens=0', '--set', 'handful.budgets.conversation-tokens=0']
}

/** The two chats, each ready to hold the same turn; the plain one sends the prompt that Handful sends. */
export async function sides(chat, shop) {
  const body = await probe()
  const message = JSON.stringify({
    system: body.messages[0].content,
    user: body.messages.at(-1).content,
    response_format: body.response_format,
  })
  return {
    body,
    list: [
      { name: 'handful', pids: [shop.pid, ...children(shop.pid)], open: () => handful(SHOP, NEED), say: WHY },
      { name: 'langchain', pids: [chat.pid], open: () => langchain(CHAT), say: message },
    ],
  }
}

/** What Handful asks of the model in such a turn. */
async function probe() {
  const talk = await handful(SHOP, NEED)
  await talk.turn(WHY)
  talk.close()
  return (await admin('requests', 'GET')).at(-1).body
}

/** The text that the scripted model answers to such a request. */
export async function answer(body) {
  const { stream_options, ...rest } = body
  const response = await fetch(`http://localhost:${MODEL}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...rest, stream: false }),
  })
  return (await response.json()).choices[0].message.content
}

/** A first message in a new conversation. */
export async function recommendation() {
  const talk = await handful(SHOP, null)
  const times = await talk.turn(NEED)
  talk.close()
  return times
}

/** Sums and counts of Handful's stage timers. */
export async function stages() {
  const text = await (await fetch(`http://localhost:${SHOP}/q/metrics`)).text()
  const all = {}
  for (const [, what, tags, value] of text.matchAll(/^handful_turn_stage_seconds_(sum|count)\{(.*?)\} (\S+)$/gm)) {
    const stage = (all[/stage="([^"]+)"/.exec(tags)[1]] ??= { sum: 0, count: 0 })
    stage[what] += Number(value)
  }
  return all
}
