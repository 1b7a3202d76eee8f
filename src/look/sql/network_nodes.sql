-- Who acts in the network: a node for each code, under the name that it bears most often.
WITH sides AS (
    SELECT source_code AS code, source AS name FROM events
     WHERE factuality = 'asserted' AND NOT embedded AND NOT hedged AND code <> '' AND code NOT GLOB '01*'
       AND source_code IS NOT NULL AND target_code IS NOT NULL
     UNION ALL
    SELECT target_code, target FROM events
     WHERE factuality = 'asserted' AND NOT embedded AND NOT hedged AND code <> '' AND code NOT GLOB '01*'
       AND source_code IS NOT NULL AND target_code IS NOT NULL
),
names AS (SELECT code, name, count(*) AS n FROM sides GROUP BY code, name),
ranked AS (
    SELECT code, name, sum(n) OVER (PARTITION BY code) AS events,
           row_number() OVER (PARTITION BY code ORDER BY n DESC, name) AS rank
      FROM names
)
SELECT code, name, events FROM ranked WHERE rank = 1 ORDER BY code
