// CPU, first words and upstream connections of a streamed "why these?" in Handful and in a plain LangChain.js chat,
// in turns against the same scripted server in one run; then a whole recommendation of Handful, by stage.
// Usage: node bench.mjs [--rounds 10] [--turns 100] [--tokens 50] [--first 20] [--each 2]
import { parseArgs } from 'node:util'
import { cpu } from './processes.mjs'
import { admin, answer, programs, recommendation, sides, stages } from './sides.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    turns: { type: 'string', default: '100' },
    tokens: { type: 'string', default: '50' },
    first: { type: 'string', default: '20' },
    each: { type: 'string', default: '2' },
  },
})
const [rounds, turns, tokens, firstToken, perToken] = ['rounds', 'turns', 'tokens', 'first', 'each'].map((n) => Number(values[n]))
const WARM = 3

const sorted = (list) => list.toSorted((a, b) => a - b)
const median = (list) => sorted(list)[Math.floor(list.length / 2)]
const known = new Set()

/** One round of one side: CPU of a turn, when its first words came, what it connected. */
async function round({ name, pids, open, say }) {
  const talk = await open()
  await admin('requests', 'DELETE')
  const before = pids.map(cpu)
  const firsts = []
  for (let i = 0; i < turns; i++) {
    firsts.push((await talk.turn(say)).first)
  }
  const [own, others] = pids.map((pid, i) => (cpu(pid) - before[i]) / turns)
  const seen = await admin('requests', 'GET')
  talk.close()
  const fresh = new Set(seen.map((r) => r.connection).filter((c) => !known.has(c)))
  fresh.forEach((c) => known.add(c))
  return { name, cpu: own, redis: others ?? 0, first: median(firsts), connects: fresh.size / turns, upstream: seen.length / turns }
}

/** After how many tokens the first sentence is whole: before, nobody can judge it. */
function wholeAfter(text) {
  const end = text.indexOf('"', text.indexOf('["') + 2)
  return Math.ceil((end + 1) / Math.ceil(text.length / tokens))
}

function report(results, sentenceAfter) {
  const of = (name, what) => median(results.filter((r) => r.name === name).map((r) => r[what]))
  const due = { handful: firstToken + (sentenceAfter - 1) * perToken, langchain: firstToken }
  const row = (title, digits, value) => {
    const [h, l] = ['handful', 'langchain'].map(value)
    const ratio = l > 0 ? (h / l).toFixed(2) : ''
    console.log(`| ${title} | ${h.toFixed(digits)} | ${l.toFixed(digits)} | ${ratio} |`)
  }
  console.log(`${rounds} rounds of ${turns} turns, one side after the other; first token after ${firstToken} ms, then ${tokens} tokens, ${perToken} ms each.\n`)
  console.log('| a streamed "why these?" | Handful | LangChain.js + ws | ratio |\n|---|---|---|---|')
  row('CPU of the server process, ms per turn', 2, (n) => of(n, 'cpu'))
  row('with its Redis', 2, (n) => of(n, 'cpu') + of(n, 'redis'))
  row('first words, ms after the message', 1, (n) => of(n, 'first'))
  row(`added: first words after the token that completes them (${sentenceAfter} and 1), ms`, 1, (n) => of(n, 'first') - due[n])
  row('new upstream connections per turn', 3, (n) => results.filter((r) => r.name === n).reduce((sum, r) => sum + r.connects, 0) / rounds)
  row('upstream requests per turn', 2, (n) => of(n, 'upstream'))
}

/** At the pace of issue 4. */
async function recommend() {
  await admin('script', 'POST', { firstToken: 400, perToken: 20 })
  const before = await stages()
  const runs = []
  for (let i = 0; i < 5; i++) {
    runs.push(await recommendation())
  }
  console.log('\n| a recommendation at 400 ms to the first token and 20 ms each | ms |\n|---|---|')
  console.log(`| first block (median of 5) | ${median(runs.map((r) => r.first)).toFixed(0)} |`)
  console.log(`| whole reply (median of 5) | ${median(runs.map((r) => r.last)).toFixed(0)} |`)
  for (const [stage, { sum, count }] of Object.entries(await stages())) {
    const base = before[stage] ?? { sum: 0, count: 0 }
    if (count > base.count) {
      console.log(`| stage ${stage} (mean) | ${((1_000 * (sum - base.sum)) / (count - base.count)).toFixed(1)} |`)
    }
  }
}

const started = await programs()
try {
  await admin('script', 'POST', { firstToken, perToken, tokens })
  const { body, list } = await sides(started[1], started[2])
  const results = []
  for (let i = -WARM; i < rounds; i++) {
    for (const side of i % 2 === 0 ? list : list.toReversed()) {
      const one = await round(side)
      console.error(`${i} ${one.name}: ${one.cpu.toFixed(2)} ms CPU, first words after ${one.first.toFixed(1)} ms`)
      if (i >= 0) {
        results.push(one)
      }
    }
  }
  report(results, wholeAfter(await answer(body)))
  await recommend()
} finally {
  started.forEach((one) => one.stop())
}
