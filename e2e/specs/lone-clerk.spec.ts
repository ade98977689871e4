import { expect, smallLaptop, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { Clerk } from '../people/clerk.ts';
import { Secretary } from '../people/secretary.ts';
import { Teller } from '../people/teller.ts';

const rooms = ['101', '102', '201', '301', '401', '402', '501', '502', '601', '602'];

test('one clerk alone holds the lift case on a small laptop', async ({ hall }) => {
  const page = await hall.desk(smallLaptop);
  const clerk = new Clerk(page);
  const chair = new Chair(page);
  const secretary = new Secretary(page);
  const teller = new Teller(page);
  const picture = (name: string) => hall.picture(page, name);

  await clerk.setUp(hall.world.setUpUrl);
  await picture('recovery-code');
  await clerk.goOn();
  await picture('meetings-empty');
  await clerk.createFromCase('仓后街社区老旧楼院加装电梯协商议事会');
  await picture('prepared');
  await clerk.enterRoom();
  await picture('room');

  await chair.openMeeting();
  await chair.walkTo(1);
  await secretary.checkIn(rooms.map((room) => `${room}室`));
  await picture('checked-in');
  await chair.walkTo(5);
  await secretary.record({ who: '601室', stance: '赞成', text: '老伴坐轮椅，一个月下不了两回楼。' });
  await secretary.record({
    who: '101室',
    stance: '反对',
    text: '我还是保留意见，请把我的话原样记进纪要。',
    verbatim: true,
  });
  await picture('opinions');
  await secretary.createDraft();
  await secretary.write(['采用玻璃井道，夜间低速静音运行。', '一层不出资，二至六层按4%、12%、20%、28%、36%分摊。']);
  await picture('draft');
  await secretary.freeze(1);
  await picture('frozen');
  await chair.walkTo(6);
  await picture('ballot-item');
  await chair.go('下一步：准备表决');
  await picture('vote-form');
  await teller.prepare({ question: '加装电梯意向（第一次）', rule: '业主共同决定（改建' });
  await picture('vote-check');
  await teller.open();
  await picture('vote-open');
  await teller.castFor({
    '101室': '反对',
    '102室': '反对',
    '201室': '弃权',
    '301室': '赞成',
    '401室': '赞成',
    '402室': '赞成',
    '501室': '赞成',
    '502室': '赞成',
    '601室': '赞成',
    '602室': '赞成',
  });
  await picture('all-cast');
  await teller.close('未通过');
  await picture('failed');
  await chair.closeMeeting(/^仍然散会/);
  await picture('closed');
  await expect(page.getByText('会议已散会。')).toBeVisible();
});
