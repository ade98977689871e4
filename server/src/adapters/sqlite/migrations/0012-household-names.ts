import type { Migration } from './migration.ts';

// A household has its name once, under the id by which the stream knows it: a name never has two ids, whoever writes it,
// and a change of household is taken back without anybody writing the name again. Names from before are read from the
// lines; the last event about a seat says of which household it is. `folded` of those is no more than a rough one: names
// are compared by the program, the column keeps two clerks at once from drawing an id each. Until now two lines of one
// household could be called differently, and two households alike: of the former one name is kept, each of the latter
// keeps its own.
export const householdNames: Migration = {
  name: '0012-household-names',
  sql: `
    CREATE TABLE household_name (
      meeting TEXT NOT NULL,
      household TEXT NOT NULL,
      folded TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (meeting, household),
      UNIQUE (meeting, folded)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO household_name (meeting, household, folded, name)
    SELECT meeting, household, iif(place = 1, folded, folded || ' ' || place), name
    FROM (
      SELECT meeting, household, folded, name,
        row_number() OVER (PARTITION BY meeting, folded ORDER BY household) AS place
      FROM (
        SELECT meeting, household, lower(replace(name, ' ', '')) AS folded, name
        FROM (
          SELECT told.meeting, told.household, min(line.household) AS name
          FROM (
            SELECT meeting, seat, household, max(number)
            FROM (
              SELECT event.id AS meeting, number, json_extract(added.value, '$.seat') AS seat,
                json_extract(added.value, '$.household') AS household
              FROM event, json_each(event.data, '$.seats') AS added
              WHERE event.kind = 'meeting' AND event.type = 'people/seats-added'
              UNION ALL
              SELECT id, number, json_extract(data, '$.seat'), json_extract(data, '$.household')
              FROM event
              WHERE kind = 'meeting' AND type = 'people/seat-changed'
            )
            GROUP BY meeting, seat
          ) AS told
          JOIN seat_name AS line ON line.meeting = told.meeting AND line.seat = told.seat
          WHERE told.household IS NOT NULL AND line.household IS NOT NULL
          GROUP BY told.meeting, told.household
        )
      )
    );

    PRAGMA secure_delete = ON;
    ALTER TABLE seat_name DROP COLUMN household;
  `,
};
