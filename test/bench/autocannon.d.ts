declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export interface CannonRequest { method?: string; path?: string; headers?: Record<string, string>; body?: string; setupRequest?(request: CannonRequest): CannonRequest; onResponse?(status: number, body: string): void }
  export interface CannonOptions { url: string; connections: number; duration: number; timeout?: number; headers?: Record<string, string>; requests: CannonRequest[] }
  export interface CannonResult { errors: number; timeouts: number; non2xx: number; '2xx': number; '3xx': number; requests: { total: number; sent: number }; duration: number }
  export interface CannonTracker extends EventEmitter {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this
    on(event: 'reqError', listener: (error: Error) => void): this
  }
  export default function autocannon(options: CannonOptions, done: (error: Error | null, result: CannonResult) => void): CannonTracker
}
