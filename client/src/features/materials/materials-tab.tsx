import type { Material, MaterialId } from '@haoshangliang/shared/features/materials';
import { getIn } from '@haoshangliang/shared/kernel';
import { FileText, Image } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../outline/index.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { MaterialViewer } from './material-viewer.tsx';
import styles from './materials.module.css';
import { materialPlaces } from './places.ts';
import { usePlaceWords } from './use-place-words.ts';

/** 材料: only once there is one to see. */
export function useMaterialsTab(): Tab | null {
  const { t } = useTranslation('materials');
  const { size } = useMeeting((state) => state.materials.materials);
  if (size === 0) return null;
  return { id: 'materials', title: t('title'), count: `${size}`, content: <MaterialsTab /> };
}

function MaterialsTab() {
  const { t } = useTranslation('materials');
  const state = useMeeting(({ materials }) => materials);
  const [opened, open] = useState<MaterialId | null>(null);
  const material = opened === null ? undefined : getIn(state.materials, opened);
  if (material !== undefined)
    return <MaterialViewer material={material} onClose={() => open(null)} />;
  return (
    <Stack>
      {opened === null ? null : <Notice>{t('view.takenBack')}</Notice>}
      <MaterialList onOpen={open} />
    </Stack>
  );
}

function MaterialList({ onOpen }: { readonly onOpen: (material: MaterialId) => void }) {
  const state = useMeeting(({ materials }) => materials);
  const { rows } = useOutline();
  const places = materialPlaces(
    state,
    rows.map(({ item }) => item.id),
  );
  const wordsOf = usePlaceWords();
  return places.map(({ item, materials }) => (
    <section key={item ?? 'meeting'}>
      <h3 className={styles.place}>{wordsOf(item)}</h3>
      <ul className={styles.list}>
        {materials.map((material) => (
          <li key={material.id}>
            <Button wide onClick={() => onOpen(material.id)}>
              <MaterialWords material={material} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Kind by sign, title, and how much there is to read. */
export function MaterialWords({ material }: { readonly material: Material }) {
  const { t } = useTranslation('materials');
  const { kind, title, pages } = material;
  const Icon = kind === 'pdf' ? FileText : Image;
  return (
    <span className={styles.words}>
      <Icon aria-hidden />
      <span>{title ?? t('erased')}</span>
      <span className={styles.pages}>
        {kind === 'pdf' ? t('pages', { count: pages }) : t('picture')}
      </span>
    </span>
  );
}
