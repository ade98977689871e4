import type * as z from 'zod/mini';
import type { Refusal } from '../protocol.ts';

/**
 * One HTTP route, as both sides read it. `input` holds the path's parameters together with the body (POST) or the query
 * (GET); unknown fields are refused. `answer` is what comes beside `ok: true`; a refusal is `Refusal` with a fitting status.
 */
export interface HttpRoute<Input extends object = object, Answer extends object = object> {
  readonly method: 'GET' | 'POST';
  /** Whole path; a parameter is written `:name` and stands in `input` under that name. */
  readonly path: `/api/${string}`;
  /** anybody: no cookie needed; device: a browser that has been admitted; account: a signed-in account of an office. */
  readonly by: 'anybody' | 'device' | 'account';
  readonly input: z.ZodMiniType<Input>;
  readonly answer: z.ZodMiniType<Answer>;
}

export type RouteTable = Readonly<Record<string, HttpRoute>>;

export type InputOf<R extends HttpRoute> = z.infer<R['input']>;

export type AnswerOf<R extends HttpRoute> = z.infer<R['answer']>;

/** What travels back for a route. */
export type Answered<R extends HttpRoute> = ({ readonly ok: true } & AnswerOf<R>) | Refusal;
