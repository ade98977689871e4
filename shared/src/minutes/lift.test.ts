import { describe, expect, test } from 'vitest';
import { linesOf, plainText } from '../documents/index.ts';
import { liftHashes, liftMeeting, liftTexts } from '../testing/index.ts';
import { headHash, headingLevel, liftMinutes, linesBelow } from '../testing/minutes-of.ts';

const { events } = liftMeeting();
const minutes = liftMinutes(events);
const blocks = minutes.doc.content;

describe('what stands in the minutes of the lift case', () => {
  test('when, where, who led, how many of how many, by side', () => {
    const [held, attendance, sides] = blocks.flatMap(linesOf);
    expect(held).toMatch(
      /^2023年8月22日19:00至21:00，仓后街社区在社区议事厅（示例）召开“.*”。会议由.*主持，记录员记录。/,
    );
    expect(attendance).toBe(
      '应到15人，实到14人（其中线上参加2人），请假1人；主持、记录和列席等人员到会5人。有表决权者应到12人，实到11人。',
    );
    expect(sides).toContain('一、二层业主应到4人、实到3人；三、四层业主应到4人、实到4人');
  });

  test('the parts in the order an official expects', () => {
    const headings = blocks
      .filter((block) => headingLevel(block) === 1)
      .map((block) => plainText([block]));
    expect(headings).toEqual([
      '协商议题',
      '会议议程',
      '协商情况',
      '达成共识',
      '分歧与保留意见',
      '表决情况',
    ]);
  });

  test('the agenda as it was walked', () => {
    const agenda = linesBelow(blocks, '会议议程');
    expect(agenda).toHaveLength(10);
    expect(agenda[4]).toBe('业主发言（19:42至20:22）');
  });

  test('opinions side by side, folded ones below the one they belong to, with their seconds', () => {
    const said = linesBelow(blocks, '业主发言');
    expect(said[0]).toBe(
      '各组意见：一、二层业主反对2条、保留1条；三、四层业主赞成2条；五、六层业主赞成2条；职能部门意见建议1条；政协委员意见建议1条。',
    );
    expect(said[1]).toBe('表示赞成的意见4条：');
    // Side by side: the third floor before the sixth, whoever spoke first.
    expect(said.slice(2, 5).findIndex((line) => line.startsWith('601室业主'))).toBeGreaterThan(0);
    expect(said).toContain(
      '601室业主（五、六层业主，由记录员代记，已经本人确认）：“老伴坐轮椅，一个月下不了两回楼。”501室业主、602室业主附议。',
    );
    expect(said).toContain(
      '归并意见：402室业主（三、四层业主，书面意见）：“同O502，按刷卡次数分摊电费。”',
    );
    expect(said).toContain('区住建局代表答复：“采光测算结果会前书面告知每户。”');
    expect(said.join('\n')).toContain('意见部分采纳：一层不出资，二层按4%分摊。');
  });

  test('原话照录 word for word, and marked so', () => {
    const words = '“井道正好挡住我家次卧窗户，房子要贬值，给多少钱也不合适。”（原话照录）';
    expect(plainText(blocks)).toContain(words);
  });

  test('the consensus is the version that passed, not the one that failed', () => {
    const [lead, ...clauses] = linesBelow(blocks, '达成共识');
    expect(lead).toBe(
      `会议经表决通过《加装电梯协商意见稿》第2版（文本校验码${liftHashes[1].slice(0, 8)}），全文如下：`,
    );
    expect(clauses).toEqual(liftTexts[1]?.doc.content.flatMap(linesOf));
  });

  test('who stayed against or reserved stands there; who came round does not', () => {
    const [, ...left] = linesBelow(blocks, '分歧与保留意见');
    expect(left.map((line) => line.slice(0, 9))).toEqual([
      '101室业主（反对',
      '201室业主（保留',
      '101室业主（反对',
    ]);
  });

  test('each vote with its whole arithmetic by heads and by area', () => {
    const first = linesBelow(blocks, '加装电梯意向（第一次）');
    expect(first).toContain(
      '赞成7人，参与表决者10人，要求四分之三以上（含本数），即不少于8人，不符合；',
    );
    expect(first).toContain(
      '赞成者面积631.60平方米，参与表决者面积901.20平方米，要求四分之三以上（含本数），即不少于675.90平方米，不符合。',
    );
    expect(first).toContain('表决结果：未通过。本表决为协商意向，不替代法定表决。');
    expect(first[0]).toContain('参照《中华人民共和国民法典》第二百七十八条');
    const second = linesBelow(blocks, '加装电梯意向（第二次，修改后）');
    expect(second[1]).toBe(
      '有表决权者12人（面积1086.00平方米），表决截止时到会或已投票11人（面积993.60平方米）；收到表决票11票（面积993.60平方米），其中赞成9票（面积816.40平方米）、反对1票（面积88.60平方米）、弃权1票（面积88.60平方米）。',
    );
    expect(second).toContain('表决结果：通过。本表决为协商意向，不替代法定表决。');
  });

  test('a ballot that staff entered bears both names and not the choice; no other name is told', () => {
    const second = linesBelow(blocks, '加装电梯意向（第二次，修改后）');
    const assisted = second[second.length - 1];
    expect(assisted).toBe(
      '以下表决票由工作人员代为录入：601室业主（没有手机，经本人同意，记录员代录）。',
    );
    expect(second.join('').match(/\d{3}室业主/g)).toEqual(['601室业主']);
  });
});

describe('the frame', () => {
  test('mark, title, date without zeros, attendance by side, the chain’s head', () => {
    const { frame } = minutes;
    expect(frame).toMatchObject({
      banner: '仓后街社区协商纪要',
      number: null,
      date: '2023年8月22日',
      title: '仓后街社区老旧楼院加装电梯协商议事会纪要',
      secretary: '记录员',
      marks: ['示例', '草稿'],
    });
    expect(frame.attendance.map(({ label }) => label)).toEqual(['出席', '请假', '列席']);
    expect(frame.attendance[0]?.text).toContain('社区　召集人（社区党委书记）');
    // The notice calls departments: they are no mere listeners.
    expect(frame.attendance[0]?.text).toContain('区住建局代表');
    expect(frame.attendance[2]?.text).not.toContain('区住建局代表');
    expect(frame.attendance[1]?.text).toBe('一、二层业主　202室业主');
    expect(frame.attendance[2]?.text).toContain('专家　结构工程师');
    expect(frame.remark.replace(/ /g, '')).toContain(
      `第1条至第${events.length}条形成，校验码${headHash}`,
    );
  });

  test('the table of votes', () => {
    expect(minutes.tables).toHaveLength(1);
    expect(minutes.tables[0]?.rows[0]).toEqual([
      '1',
      '加装电梯意向（第一次）',
      '12人\n1086.00㎡',
      '10人\n901.20㎡',
      '7票\n631.60㎡',
      '2票\n181.00㎡',
      '1票\n88.60㎡',
      '未通过',
    ]);
  });
});
