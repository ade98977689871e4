import { describe, expect, it } from 'vitest';
import { untouched } from './vote-form.fixture.ts';
import type { VoteForm } from './vote-form.ts';
import { withKind } from './with-kind.ts';

const aboutText = { question: '是否同意《意见稿》第1版？', subject: 'draft 1' };

const form: VoteForm = { ...untouched, ...aboutText, top: 2 };

describe('another way of voting', () => {
  it('brings its usual rule, and one that is chosen', () => {
    const { kind, preset, top } = withKind(form, 'single', { aboutText });
    expect([kind, preset, top]).toEqual(['single', 'plurality', 1]);
  });

  it('leaves out a question and a text that it cannot answer, and brings them back', () => {
    const satisfaction = withKind(form, 'satisfaction', { aboutText });
    expect([satisfaction.question, satisfaction.subject]).toEqual(['', '']);
    expect(withKind(satisfaction, 'multiple', { aboutText }).question).toBe('');
    expect(withKind(satisfaction, 'consent', { aboutText })).toMatchObject(aboutText);
  });

  it('keeps what somebody has written or chosen', () => {
    const written = { ...form, question: '用哪一家物业？' };
    expect(withKind(written, 'single', { aboutText })).toMatchObject({
      question: '用哪一家物业？',
      subject: aboutText.subject,
    });
    const bare = { ...form, subject: '' };
    expect(withKind(bare, 'single', { aboutText }).question).toBe(aboutText.question);
    expect(withKind(form, 'single', { aboutText: null }).question).toBe(aboutText.question);
  });

  it('keeps both where yes or no is still asked', () => {
    for (const kind of ['consent', 'temperature'] as const)
      expect(withKind(form, kind, { aboutText })).toMatchObject(aboutText);
  });
});
