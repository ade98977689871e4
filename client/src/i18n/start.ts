import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, preferredLanguage } from './language.ts';
import type { Namespace } from './words.ts';

/** One small file for each language and feature, fetched when a page needs it: `./zh-CN/agenda.json` and its loader. */
export type WordFiles = Readonly<Record<string, () => Promise<{ default: object }>>>;

const loaders = new Map<string, WordFiles[string]>();

function know(files: WordFiles): void {
  for (const [path, load] of Object.entries(files))
    loaders.set(path.split('/').slice(-2).join('/'), load);
}

function fromFiles(files: WordFiles): BackendModule {
  know(files);
  return {
    type: 'backend',
    init() {},
    read(language, namespace, callback) {
      const load = loaders.get(`${language}/${namespace}.json`);
      if (load === undefined) {
        callback(new Error(`No words for ${namespace} in ${language}`), null);
        return;
      }
      load().then(
        (module) => callback(null, { ...module.default }),
        (error: unknown) => callback(error instanceof Error ? error : new Error('load'), true),
      );
    },
  };
}

/** Makes the words of `namespaces` ready; the others among `files` are fetched when first used. */
export async function startI18n(files: WordFiles, namespaces: readonly Namespace[]): Promise<void> {
  const language = preferredLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(fromFiles(files))
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...languages],
      load: 'currentOnly',
      fallbackLng: false,
      ns: [...namespaces],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/**
 * Fetches more words ahead of the page that shows them. `files`: where they are, if the page did not know when it started:
 * what is needed late is not named early, for every name weighs something on the page that people wait for.
 */
export async function loadWords(
  namespaces: readonly Namespace[],
  files: WordFiles = {},
): Promise<void> {
  know(files);
  await i18next.loadNamespaces([...namespaces]);
  // What could not be had while the line was away is not asked for again by itself.
  const { language } = i18next;
  const missing = namespaces.filter((each) => !i18next.hasResourceBundle(language, each));
  if (missing.length > 0) await i18next.reloadResources(language, missing);
}
