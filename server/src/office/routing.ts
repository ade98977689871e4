import { type AccountId, type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type Answered, type HttpRoute, parse, type Refusal } from '@haoshangliang/shared/wire';
import type { Request, Response, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Device, Devices } from '../gateway/devices.ts';
import { statusOf } from './statuses.ts';

/** One call of a route, parsed and with its sender known. */
interface Visit<Input> {
  readonly input: Input;
  readonly device: Device | null;
  readonly request: Request;
  readonly response: Response;
}

/** A call by a signed-in account. */
export interface StaffVisit<Input> extends Visit<Input> {
  readonly device: Device;
  readonly account: AccountId;
}

type Handler<V, Answer> = (visit: V) => Promise<Answer | Rejection>;

export interface Mount {
  /** A route that anybody may call; what the device is, the handler judges. */
  open<I extends object, A extends object>(
    route: HttpRoute<I, A>,
    handler: Handler<Visit<I>, A>,
  ): void;
  /** A route for signed-in accounts. */
  staff<I extends object, A extends object>(
    route: HttpRoute<I, A>,
    handler: Handler<StaffVisit<I>, A>,
  ): void;
}

/** Far more than a page asks for; a phone that asks without end waits. Staff print, import and prepare. */
const perDevice = { points: 150, duration: 10 };

/** Calls of routes from inside, by pages that are made here: the same schemas, handlers and limits. */
export interface Calls {
  call<R extends HttpRoute>(route: R, exchange: Exchange, input: unknown): Promise<Answered<R>>;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

export function mountOn(router: Router, devices: Devices): Mount & Calls {
  const answers = new Map<HttpRoute, (exchange: Exchange, input: unknown) => Promise<Sendable>>();
  const limiter = new RateLimiterMemory(perDevice);
  /** Seconds; 0: none. Nobody is counted by address: a village shares one. */
  async function waitFor(device: Device | null): Promise<number> {
    if (device === null || device.account !== null) return 0;
    return await limiter.consume(device.id).then(
      () => 0,
      (refused: { msBeforeNext: number }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    );
  }
  function serve<I extends object, A extends object>(
    route: HttpRoute<I, A>,
    handler: Handler<Visit<I>, A>,
  ): void {
    const answer = async ({ request, response }: Exchange, input: unknown): Promise<Sendable> => {
      const parsed = parse(route.input, input);
      if (!parsed.ok) return parsed;
      const device = await devices.deviceOf(request.headers.cookie);
      const wait = await waitFor(device);
      if (wait > 0) return reject('too-fast', { seconds: wait });
      const outcome = await handler({ input: parsed.value, device, request, response });
      return isRefusal(outcome) ? outcome : { ok: true, ...outcome };
    };
    answers.set(route, answer);
    const method = route.method === 'GET' ? 'get' : 'post';
    router[method](route.path, async (request: Request, response: Response) => {
      send(response, await answer({ request, response }, inputOf(route, request)));
    });
  }
  return {
    async call<R extends HttpRoute>(route: R, exchange: Exchange, input: unknown) {
      const answer = answers.get(route);
      if (answer === undefined) throw new Error(`${route.path} has not been mounted`);
      // What a handler gives is what its route promises; `Mount` has seen to that.
      return (await answer(exchange, input)) as Answered<R>;
    },
    open: serve,
    staff(route, handler) {
      serve(route, async (visit) => {
        const { device } = visit;
        if (device === null || device.account === null) return reject('not-signed-in');
        return await handler({ ...visit, device, account: device.account });
      });
    },
  };
}

function inputOf(route: HttpRoute, request: Request): unknown {
  const sent: unknown = route.method === 'GET' ? request.query : (request.body ?? {});
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  return { ...sent, ...request.params };
}

function isRefusal(outcome: object): outcome is Rejection {
  return 'ok' in outcome && outcome.ok === false;
}

type Sendable = Refusal | ({ readonly ok: true } & object);

function send(response: Response, answer: Sendable): void {
  response.status(answer.ok ? 200 : statusOf(answer)).json(answer);
}
