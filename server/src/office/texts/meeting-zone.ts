/** Meetings are held in China, which has one time; the machine of an office may have been set up for another. */
export const meetingZone = 'Asia/Shanghai';
