import i18next from 'i18next';
import { remember, remembered } from '../sync/remembered.ts';

export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

const key = 'language';

function isLanguage(value: string | null): value is Language {
  return languages.some((language) => language === value);
}

/** What the person chose on this device; before that Chinese, unless the device itself is set to English. */
export function preferredLanguage(): Language {
  const chosen = remembered(key);
  if (isLanguage(chosen)) return chosen;
  return /^en\b/i.test(navigator.language) ? 'en' : 'zh-CN';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

export async function chooseLanguage(language: Language): Promise<void> {
  remember(key, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
