-- The happenings worth a line of the brief, ?1 of them, behind `statuses(id, status)`: several sources, both sides known and of
-- different states, a date of their own, an act that weighs much on Goldstein's scale; and of each status some (what did not
-- happen needs both sides; what is planned needs no day). "Will fly" is told as the plan that it is, not as an announcement too. What is told of one pair of
-- sides weighs less each time; `spot` ranks within the status, so that plans and denials are not crowded out. Each is told by
-- the mention that is the surest, the shortest of these.
roles(code) AS ( -- of no country told: "police" of anywhere is in no other state than the police of one
    VALUES ('AGR'), ('BUS'), ('COP'), ('CRM'), ('CVL'), ('EDU'), ('ELI'), ('GOV'), ('HLH'), ('HRI'), ('IMG'), ('INS'), ('JUD'), ('LAB'), ('LEG'),
           ('MED'), ('MIL'), ('MOD'), ('MUL'), ('NGO'), ('NGM'), ('OPP'), ('PTY'), ('RAD'), ('REB'), ('REF'), ('SEP'), ('SET'), ('SPY'), ('UAF')
), announced AS (
    SELECT em.event
      FROM event_mentions em
      JOIN mentions m ON m.id = em.mention
      JOIN mentions act ON act.of = m.id AND act.article = m.article AND act.start = m.start AND act."end" = m."end"
), worth_telling AS (
    SELECT e.*, status,
           4 * (independent_sources - 1) + 3 * (target_code IS NOT NULL)
           + 3 * (substr(source_code, 1, 3) <> substr(coalesce(target_code, source_code), 1, 3)
                  AND source_code NOT IN roles AND coalesce(target_code, '') NOT IN roles)
           + 2 * (date_from = 'time') + abs(coalesce(goldstein, 0)) / 2 + length(code) AS worth
      FROM events e
      JOIN statuses USING (id)
     WHERE (date IS NOT NULL OR factuality IN ('planned', 'conditional')) AND code <> '' AND code NOT GLOB '01*' AND source_code IS NOT NULL
       AND (NOT embedded OR factuality <> 'asserted') AND id NOT IN announced
       AND (factuality = 'asserted' OR target_code IS NOT NULL)
), weighed AS (
    SELECT *, worth - 3 * (row_number() OVER (PARTITION BY source_code, target_code ORDER BY worth DESC, id) - 1) AS weight
      FROM worth_telling
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY substr(status, 1, 6) ORDER BY weight DESC, mentions DESC, id) AS spot
      FROM weighed
), chosen AS (
    SELECT * FROM ranked ORDER BY CASE WHEN status = 'happened' THEN spot ELSE 3 * spot END, id LIMIT ?1
)
SELECT CASE WHEN c.date IS NULL THEN 'open'
            WHEN c.date_from = 'inferred' THEN c.date || '?'
            WHEN c.date_from = 'published' AND c.factuality = 'asserted' THEN '≤' || c.date -- its page tells no other day
            ELSE c.date END, c.status, c.source_code, c.code, coalesce(c.target_code, c.target, ''), c.independent_sources, m.article, m.id,
       c.id, c.date, c.date_from, c.source, c.source_code, c.code, c.target, c.target_code, c.factuality
  FROM chosen c
  JOIN mentions m ON m.id = (SELECT n.id
                               FROM event_mentions en
                               JOIN mentions n ON n.id = en.mention
                              WHERE en.event = c.id
                              ORDER BY n.confidence DESC, length(n.text), n.id
                              LIMIT 1)
 ORDER BY c.date IS NULL, -- a week stands where its Monday does
       CASE WHEN c.date LIKE '____-W__'
            THEN date(substr(c.date, 1, 4) || '-01-04', 'weekday 0', '-6 days', (7 * (substr(c.date, 7, 2) - 1)) || ' days')
            ELSE c.date END, c.id;
