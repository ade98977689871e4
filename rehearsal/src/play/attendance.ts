import { forAll, type Hall, seatOf } from './hall.ts';

/** People check in, those with a phone by themselves, the others at the desk. */
export async function checkIn(hall: Hall, refs: readonly string[]): Promise<void> {
  const coming = refs.filter((ref) => !hall.here.has(ref));
  await forAll(coming, async (ref) => {
    const phone = hall.phones.get(ref);
    if (phone === undefined) {
      const seat = seatOf(hall, ref);
      await hall.secretary.line.must({ type: 'attendance/check-in-seat', seat, where: 'in_room' });
    } else {
      const { line, seat, where } = phone;
      await line.must({ type: 'attendance/check-in', where }, { seat });
    }
    hall.here.add(ref);
  });
}

/** The desk notes who has gone. */
export async function markLeft(hall: Hall, refs: readonly string[]): Promise<void> {
  const going = refs.filter((ref) => hall.here.has(ref));
  await forAll(going, async (ref) => {
    const seat = seatOf(hall, ref);
    await hall.secretary.line.must({ type: 'attendance/mark-left', seat });
    hall.here.delete(ref);
  });
}

/** Of these people exactly those are here; whoever else is here stays. */
export async function bringIn(
  hall: Hall,
  people: readonly string[],
  present: readonly string[],
): Promise<void> {
  await markLeft(
    hall,
    people.filter((ref) => !present.includes(ref)),
  );
  await checkIn(hall, present);
}

/** The meeting goes apart and comes together again: everybody checks in anew. */
export async function beginAnew(hall: Hall, present: readonly string[]): Promise<void> {
  const { line } = hall.host;
  await line.must({ type: 'life/adjourn-meeting' });
  await line.must({ type: 'life/resume-meeting' });
  await hall.secretary.line.must({ type: 'attendance/start-anew' });
  hall.here.clear();
  await checkIn(hall, present);
}
