// A plain LangChain.js chat: one WebSocket message in, each piece of the model's answer out, then the end.
// It keeps nothing, checks nothing and searches nothing: the least a chat with a model can do.
import { HumanMessage, SystemMessage } from '@langchain/core/messages'
import { ChatOpenAI } from '@langchain/openai'
import { WebSocketServer } from 'ws'

const [port, baseURL] = [Number(process.argv[2]), process.argv[3]]
const model = new ChatOpenAI({
  model: 'scripted',
  apiKey: 'any',
  streaming: true,
  streamUsage: true,
  configuration: { baseURL },
})

new WebSocketServer({ port, host: 'localhost' }).on('connection', (socket) => {
  socket.on('message', async (message) => {
    const { system, user, response_format } = JSON.parse(message.toString())
    const asked = [new SystemMessage(system), new HumanMessage(user)]
    for await (const piece of await model.stream(asked, { response_format })) {
      socket.send(JSON.stringify({ type: 'text', text: piece.content }))
    }
    socket.send(JSON.stringify({ type: 'end' }))
  })
})
