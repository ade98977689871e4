import { type RosterPreview, type RosterTrouble, rosterProblems } from '@haoshangliang/shared/wire';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Strong } from '../../ui/layout.tsx';
import { areaText } from './people-rows.ts';

const shownPeople = 5;

function lineOf(person: RosterPreview['people'][number], t: TFunction<'people'>): string {
  const { display, label, room, area, group, voter } = person;
  const size = area === null ? null : t('list.area', { area: areaText(area) });
  const vote = t(voter ? 'import.votes' : 'import.votesNot');
  return [display, label, room, group, size, vote].filter((part) => part !== null).join(' ');
}

/** The first few, as they would stand on the roster. */
export function ImportedPeople({ people }: Pick<RosterPreview, 'people'>) {
  const { t } = useTranslation('people');
  return (
    <ol>
      {people.slice(0, shownPeople).map((person) => (
        <li key={person.row}>{lineOf(person, t)}</li>
      ))}
    </ol>
  );
}

/** What keeps a row from being taken over: it is wrong, or stands on the roster already. */
export function isLeftOut({ problem }: RosterTrouble): boolean {
  return rosterProblems[problem] !== 'warning';
}

const shownRows = 30;

interface TroublesProps {
  readonly title: string;
  readonly troubles: readonly RosterTrouble[];
}

/** Row by row, whose it is and what about it; with what stands there, for a clerk looks for that in the sheet. */
export function ImportTroubles({ title, troubles }: TroublesProps) {
  const { t } = useTranslation('people');
  const [all, showAll] = useState(false);
  const rows = byRow(troubles);
  if (rows.length === 0) return null;
  return (
    <div>
      <Strong>{title}</Strong>
      <ul>
        {(all ? rows : rows.slice(0, shownRows)).map(({ row, who, of }) => (
          <li key={row}>
            {t('import.row', {
              row,
              who,
              problems: of.map((each) => saidOf(each, t)).join(t('import.and')),
            })}
          </li>
        ))}
      </ul>
      {all || rows.length <= shownRows ? null : (
        <Button onClick={() => showAll(true)}>
          {t('import.moreRows', { count: rows.length - shownRows })}
        </Button>
      )}
    </div>
  );
}

function byRow(troubles: readonly RosterTrouble[]) {
  const rows = new Map<number, { row: number; who: string; of: RosterTrouble[] }>();
  for (const each of troubles) {
    const found = rows.get(each.row);
    if (found === undefined) rows.set(each.row, { row: each.row, who: each.who, of: [each] });
    else found.of.push(each);
  }
  return [...rows.values()];
}

function saidOf({ problem, field, value, other }: RosterTrouble, t: TFunction<'people'>): string {
  return t(`import.trouble.${problem}`, {
    field: field === null ? '' : t(`import.field.${field}`),
    value: value ?? '',
    other: other ?? '',
  });
}
