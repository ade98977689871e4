import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { AddPerson } from './add-person.tsx';
import { DoorCard } from './door-card.tsx';
import { ImportPeople } from './import-people.tsx';
import { PeopleList } from './people-list.tsx';

type Doing = 'add' | 'import' | null;

/** The door, the roster, and everybody's way in. */
export function PeopleTab() {
  const { t } = useTranslation('people');
  const counts = useMeeting((state) => state.people.counts.all);
  const may = useMay();
  const [doing, setDoing] = useState<Doing>(null);
  return (
    <Stack gap="loose">
      <DoorCard />
      <Row apart>
        <Hint>{t('count', { people: counts.seats, voters: counts.voters })}</Hint>
        {may('people/add-seats') ? (
          <Row>
            <Button onClick={() => setDoing('add')}>{t('add.button')}</Button>
            <Button onClick={() => setDoing('import')}>{t('import.button')}</Button>
          </Row>
        ) : null}
      </Row>
      <PeopleList />
      {doing === 'add' ? <AddPerson onClose={() => setDoing(null)} /> : null}
      {doing === 'import' ? <ImportPeople onClose={() => setDoing(null)} /> : null}
    </Stack>
  );
}
