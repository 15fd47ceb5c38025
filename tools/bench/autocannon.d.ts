/** The part of autocannon that the bench uses; the package brings no types of its own. */
declare module 'autocannon' {
  export interface Request {
    setupRequest(request: Request, context: { index?: number }): Request;
    onResponse(status: number, body: string, context: { index?: number }): void;
    body?: string;
    method?: 'GET';
    path?: string;
    headers?: Readonly<Record<string, string>>;
  }
  export interface Options {
    url: string;
    method: 'POST';
    headers: Record<string, string>;
    connections: number;
    amount: number;
    timeout: number;
    sampleInt: number;
    requests: Request[];
  }
  export interface Result {
    errors: number;
    non2xx: number;
  }
  export interface Instance extends PromiseLike<Result> {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, ms: number) => void): this;
  }
  export default function autocannon(options: Options): Instance;
}
