import { useTranslation } from 'react-i18next';
import styles from './paper.module.css';
import rulesStyles from './rules.module.css';
import { Sheet } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

const rules = [
  'moderator',
  'hand',
  'address',
  'stance',
  'time',
  'interrupt',
  'topic',
  'person',
  'balance',
  'ruling',
] as const;

/** 发言规则: the rules of order that councils in China have made of Robert's, to be read out and hung up. */
export function RulesSheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  return (
    <Sheet pack={pack} look="hung" title={t('sheet.rules')}>
      <ol className={rulesStyles.rules}>
        {rules.map((rule) => (
          <li key={rule}>
            <strong>{t(`rules.${rule}.short`)}</strong>
            <span>{t(`rules.${rule}.words`)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.body}>{t('rules.pledge')}</p>
    </Sheet>
  );
}
