import { type AccountId, type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type HttpRoute, parse, type Refusal } from '@haoshangliang/shared/wire';
import type { Request, Response, Router } from 'express';
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

export function mountOn(router: Router, devices: Devices): Mount {
  function serve<I extends object, A extends object>(
    route: HttpRoute<I, A>,
    handler: Handler<Visit<I>, A>,
  ): void {
    const method = route.method === 'GET' ? 'get' : 'post';
    router[method](route.path, async (request: Request, response: Response) => {
      const parsed = parse(route.input, inputOf(route, request));
      if (!parsed.ok) return send(response, parsed);
      const device = await devices.deviceOf(request.headers.cookie);
      const outcome = await handler({ input: parsed.value, device, request, response });
      send(response, isRefusal(outcome) ? outcome : { ok: true, ...outcome });
    });
  }
  return {
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
