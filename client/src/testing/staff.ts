import type { AccountId } from '@haoshangliang/shared/kernel';
import {
  type HttpRoute,
  type InputOf,
  type MeetingId,
  meetingApi,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { io } from 'socket.io-client';
import type { Connection } from '../sync/connection.ts';
import type { RealServer } from './real-server.ts';

/** The first account of a fresh server, with its cookie in hand, as no browser is there to keep it. */
export interface Staff {
  readonly account: AccountId;
  /** A meeting made from the lift case. */
  readonly meeting: MeetingId;
  connect(): Connection;
  /** A WebSocket as this browser opens it. */
  readonly socket: typeof WebSocket;
  /** A browser that nobody has let in. */
  connectStranger(): Connection;
}

export async function setUpStaff(server: RealServer): Promise<Staff> {
  let cookie = '';
  const post = async <R extends HttpRoute>(route: R, input: InputOf<R>) => {
    const response = await fetch(server.url + route.path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: server.url },
      body: JSON.stringify(input),
    });
    cookie = response.headers.getSetCookie().pop()?.split(';')[0] ?? cookie;
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${route.path}: ${JSON.stringify(body)}`);
    return body;
  };
  const made = await post(sessionApi.setUp, {
    token: server.setupToken,
    office: { name: '仓后街社区居民委员会', level: 'community' },
    account: { login: 'clerk.a', name: '工作人员甲', password: 'Xie-shang-2026' },
  });
  const { account, office } = sessionApi.setUp.answer.parse(made);
  const created = await post(meetingApi.createFromCase, {
    office: office.id,
    case: 'canghoujie_elevator',
    mark: 'example',
    startsAt: null,
  });
  const { meeting } = meetingApi.createFromCase.answer.parse(created);
  return {
    account: account.id,
    meeting,
    connect: () => connection(server.url, { Cookie: cookie }),
    socket: socketWith({ Cookie: cookie, Origin: server.url }),
    connectStranger: () => connection(server.url, {}),
  };
}

function connection(url: string, headers: Record<string, string>): Connection {
  const socket: Connection['socket'] = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    extraHeaders: { ...headers, Origin: url },
  });
  return {
    socket,
    reopen: () => socket.disconnect().connect(),
    close: () => socket.disconnect(),
  };
}

/** Node's own WebSocket takes headers where a browser's takes the names of protocols. */
function socketWith(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers } as unknown as string[]);
    }
  };
}
