import { expect, test } from 'vitest';
import { fileHeader } from './content-disposition.ts';

test('the name in UTF-8, and one for programs that know only ASCII', () => {
  expect(fileHeader('加装电梯纪要.docx')).toBe(
    `attachment; filename="minutes.docx"; filename*=UTF-8''%E5%8A%A0%E8%A3%85%E7%94%B5%E6%A2%AF%E7%BA%AA%E8%A6%81.docx`,
  );
});

test('a PDF is one for such programs too', () => {
  expect(fileHeader('纪要.pdf', 'minutes.pdf')).toMatch(/^attachment; filename="minutes\.pdf"; /);
});

test('nothing in a name ends the header, leads into another folder or hides the ending', () => {
  const header = fileHeader('a"; b\r\nSet-Cookie: x=1/..\\..\u202excod.exe\ud800’(1).docx');
  expect(header).toMatch(
    /^attachment; filename="minutes\.docx"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
  );
  expect(header).not.toMatch(/%0D|%0A|%22|%2F|%5C|%E2%80%AE/);
});
