/** The open streams from the server to its pages: one JSON line per event, a beat now and then, and the proof that a page is still there. */
import type { ServerResponse } from 'node:http'
import type { ShellEvent } from '../contract'
import { writeJson } from './body'
import type { Liveness } from './liveness'

const beatMs = 15_000
/** A page that reads nothing is let go; it asks for a new stream when it wakes up. */
const backlogLimit = 64 * 1024

export interface EventStreams {
  readonly add: (response: ServerResponse) => void
  readonly send: (event: ShellEvent) => void
  readonly close: () => void
}

export function createEventStreams(liveness: Liveness): EventStreams {
  const streams = new Set<ServerResponse>()
  const write = (line: string) => {
    for (const stream of streams) {
      if (stream.writableLength + line.length > backlogLimit) stream.destroy()
      else stream.write(line)
    }
  }
  const beat = setInterval(() => write('{"kind":"beat"}\n'), beatMs)
  beat.unref()
  return {
    add: (response) => {
      const closed = liveness.opened()
      streams.add(response)
      response.on('close', () => {
        streams.delete(response)
        closed()
      })
      response.write('{"kind":"beat"}\n')
    },
    send: (event) => write(`${writeJson(event)}\n`),
    close: () => {
      clearInterval(beat)
      for (const stream of streams) stream.end()
    },
  }
}
