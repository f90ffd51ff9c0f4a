// The two kinds of chat, each with the same three calls: open, turn, close.
import WebSocket from 'ws'

function opened(socket) {
  return new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
}

/** Sends and waits for the end; when the first piece came, when the last, and how many. */
function heard(socket, message, isFirst, isLast) {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const times = { first: null, last: null, pieces: 0, end: null }
    const fail = (e) => reject(e instanceof Error ? e : new Error(`the server closed the socket: ${e}`))
    const hear = (data) => {
      const frame = JSON.parse(data.toString())
      if (isFirst(frame)) {
        times.first ??= performance.now() - begun
        times.pieces++
      }
      if (isLast(frame)) {
        socket.off('message', hear).off('error', fail).off('close', fail)
        resolve({ ...times, last: performance.now() - begun, end: frame })
      }
    }
    socket.on('message', hear)
    socket.on('error', fail).on('close', fail)
    socket.send(message)
  })
}

/** LangChain.js with ws. */
export async function langchain(port) {
  const socket = new WebSocket(`ws://localhost:${port}`)
  await opened(socket)
  return {
    turn: (message) => heard(socket, message, (f) => f.type === 'text' && f.text !== '', (f) => f.type === 'end'),
    close: () => socket.close(),
  }
}

/** Handful: a conversation that has a list already, so that "why these?" is asked of it. */
export async function handful(port, first) {
  const server = `http://localhost:${port}`
  const open = await fetch(`${server}/api/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  const { conversation, token } = await open.json()
  const bearer = encodeURIComponent(`Bearer ${token}`)
  const socket = new WebSocket(`ws://localhost:${port}/chat/${conversation}`, [
    'bearer-token-carrier',
    `quarkus-http-upgrade#Authorization#${bearer}`,
  ])
  await opened(socket)
  let number = 0
  const say = (text) =>
    heard(
      socket,
      JSON.stringify({ type: 'say', clientMsgId: `m${number++}`, text }),
      (f) => ['text', 'suggestion'].includes(f.type),
      (f) => ['turn.final', 'turn.error', 'turn.stopped'].includes(f.type),
    )
  if (first) {
    await say(first)
  }
  return { turn: say, close: () => socket.close() }
}
