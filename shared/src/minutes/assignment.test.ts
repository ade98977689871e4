import { expect, test } from 'vitest';
import type { StreamEvent } from '../meeting/index.ts';
import { idAt, liftMeeting, noActor } from '../testing/index.ts';
import { liftMinutes, linesBelow } from '../testing/minutes-of.ts';

const { events } = liftMeeting('real');
const last = events.length;

function recorded(n: number, kind: 'promise' | 'question', text: string): StreamEvent {
  const data = {
    commitment: idAt<'commitment'>(n),
    no: n,
    kind,
    owner: null,
    dueOn: 1_700_000_000_000,
    opinion: null,
  };
  const at = events[last - 1]?.at ?? 0;
  return { seq: last + n, type: 'commitments/recorded', at, actor: noActor, data, words: { text } };
}

test('without a promise or an open question there is nothing to hand on', () => {
  expect(liftMinutes(events).forms.assignment).toBeUndefined();
});

test('each promise and open question is a row, with who has to do it, until when, and room for what became of it', () => {
  const paper = liftMinutes([
    ...events,
    recorded(1, 'promise', '三日内出具日照说明'),
    recorded(2, 'question', '补贴标准是多少'),
  ]).forms.assignment;
  expect(paper?.title).toBe('仓后街社区老旧楼院加装电梯协商议事会交办单');
  const rows = paper?.parts.flatMap((part) => (part.kind === 'table' ? part.table.rows : []));
  expect(rows).toEqual([
    ['1', '三日内出具日照说明', '待定', '2023年11月15日', ''],
    ['2', '答复：补贴标准是多少', '待定', '2023年11月15日', ''],
  ]);
});

function answered(n: number, text: string): StreamEvent {
  const data = { commitment: idAt<'commitment'>(n), given: true };
  const words = { text, before: null };
  const at = events[last - 1]?.at ?? 0;
  return { seq: last + 9, type: 'commitments/answered', at, actor: noActor, data, words };
}

test('what nobody at the table has promised is said to be wanted, not promised; each sentence ends once', () => {
  const { doc } = liftMinutes([
    ...events,
    recorded(1, 'promise', '社区居委会：组织征询'),
    recorded(2, 'question', '补贴何时到账？'),
    recorded(3, 'question', '补贴标准是多少'),
    answered(3, '每台20万元'),
  ]);
  expect(linesBelow(doc.content, '现场承诺和待答复事项')).toEqual([
    '会议议定：“社区居委会：组织征询”（2023年11月15日前办结）。',
    '待有关单位答复：“补贴何时到账？”（2023年11月15日前答复）。',
    '对“补贴标准是多少”，有关单位已于2023年8月22日答复：“每台20万元”。',
  ]);
});
