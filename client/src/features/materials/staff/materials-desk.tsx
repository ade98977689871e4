import type { Material } from '@haoshangliang/shared/features/materials';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErasing } from '../../../erasing/index.ts';
import { useOutline } from '../../../outline/index.ts';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import { MaterialViewer } from '../material-viewer.tsx';
import styles from '../materials.module.css';
import { MaterialWords } from '../materials-tab.tsx';
import { materialPlaces } from '../places.ts';
import { usePlaceWords } from '../use-place-words.ts';
import { AddMaterial } from './add-material.tsx';
import { MovingMaterial, Renaming } from './material-dialogs.tsx';
import { type MaterialAsked, useMaterialEntries } from './use-material-entries.ts';

type Open = { readonly kind: MaterialAsked | 'look'; readonly material: Material } | null;

/** The papers by item: bring, look at, show, hold back, put in order. */
export function MaterialsDesk() {
  const { t } = useTranslation('materials-staff');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const erasing = useErasing();
  return (
    <Stack>
      {may('materials/show-material') ? (
        <Row>
          <Button onClick={() => setAdding(true)}>{t('desk.add')}</Button>
        </Row>
      ) : null}
      <Places onOpen={setOpen} erasing={erasing} />
      {adding ? <AddMaterial onClose={() => setAdding(false)} /> : null}
      {open?.kind === 'look' ? (
        <Dialog title={t('desk.look')} onClose={close}>
          <MaterialViewer material={open.material} onClose={close} />
        </Dialog>
      ) : null}
      {open?.kind === 'rename' ? <Renaming material={open.material} onClose={close} /> : null}
      {erasing.dialog}
      {open?.kind === 'move' ? <MovingMaterial material={open.material} onClose={close} /> : null}
    </Stack>
  );
}

interface PlacesProps {
  readonly onOpen: (open: Open) => void;
  readonly erasing: ReturnType<typeof useErasing>;
}

function Places({ onOpen, erasing }: PlacesProps) {
  const { t } = useTranslation('materials-staff');
  const state = useMeeting(({ materials }) => materials);
  const { rows } = useOutline();
  const wordsOf = usePlaceWords();
  const action = useAction();
  const items = rows.map(({ item }) => item.id);
  const places = materialPlaces(state, items);
  if (places.length === 0) {
    return (
      <Empty title={t('desk.empty')}>
        <p>{t('desk.emptyHint')}</p>
      </Empty>
    );
  }
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {places.map(({ item, materials }) => (
        <section key={item ?? 'meeting'}>
          <h3 className={styles.place}>{wordsOf(item)}</h3>
          <ul>
            {materials.map((material) => (
              <DeskMaterial key={material.id} {...{ material, onOpen, erasing }} run={action.run} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface DeskMaterialProps extends PlacesProps {
  readonly material: Material;
  readonly run: ReturnType<typeof useAction>['run'];
}

function DeskMaterial({ material, run, onOpen, erasing }: DeskMaterialProps) {
  const { t } = useTranslation('materials-staff');
  const staff = useTranslation('staff').t;
  const may = useMay();
  const { id, status } = material;
  const shown = status === 'shown';
  const entries = useMaterialEntries(material, run, (kind) => onOpen({ kind, material }));
  const { title } = material;
  const erasable =
    title === null
      ? null
      : ({
          what: { material: id },
          kind: 'material',
          title: staff('erase.materialTitle'),
          text: title,
        } as const);
  const type = shown ? 'materials/hold-material' : 'materials/show-material';
  return (
    <li className={styles.line}>
      <Button look="quiet" onClick={() => onOpen({ kind: 'look', material })}>
        <MaterialWords material={material} />
      </Button>
      <Row>
        <Mark calm={shown}>{t(shown ? 'desk.shown' : 'desk.held')}</Mark>
        {may(type) ? (
          <Button small onClick={() => void run({ type, material: id })}>
            {t(shown ? 'do.hold' : 'do.show')}
          </Button>
        ) : null}
        <ActionMenu
          label={t('desk.moreOf', { title: title ?? '' })}
          entries={[...entries, ...erasing.entriesFor(erasable)]}
        >
          {t('desk.more')}
        </ActionMenu>
      </Row>
    </li>
  );
}
