-- Who blames whom, ?1 lines: causes that somebody names (kind 0: holder, what is said, of what, polarity) and accusations that
-- happened (kind 1: source, target, the clause, ''), in turn. Causes of pages that tell of conflict come first; so do
-- accusations that cross a border or reach a government.
WITH conflict AS (
    SELECT article, count(*) AS acts FROM mentions WHERE code >= '10' GROUP BY article
), causes AS (
    SELECT holder, says, about, polarity, 0 AS kind,
           row_number() OVER (ORDER BY max(coalesce(acts, 0)) DESC, count(*) DESC, holder, says) AS spot
      FROM claims
      LEFT JOIN conflict USING (article)
     WHERE type = 'cause' AND holder IS NOT NULL AND holder <> 'unnamed'
     GROUP BY holder, says
), pairs AS (
    SELECT min(id) AS id, source, target,
           row_number() OVER (ORDER BY max(independent_sources) DESC,
                                       substr(source_code, 1, 3) <> substr(target_code, 1, 3) DESC,
                                       source_code LIKE '___GOV%' OR target_code LIKE '___GOV%' DESC,
                                       max(length(code)) DESC, source, target) AS spot
      FROM events
     WHERE code GLOB '11*' AND factuality = 'asserted' AND NOT embedded AND source_code IS NOT NULL
       AND target_code IS NOT NULL AND source <> target
     GROUP BY source, target
), accusations AS (
    SELECT source, target,
           (SELECT m.text
              FROM event_mentions em
              JOIN mentions m ON m.id = em.mention
             WHERE em.event = pairs.id
             ORDER BY length(m.text), m.id
             LIMIT 1), '', 1, spot
      FROM pairs
)
SELECT * FROM (SELECT * FROM causes UNION ALL SELECT * FROM accusations) ORDER BY spot, kind LIMIT ?1;
