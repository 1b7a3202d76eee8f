-- POLECAT: 40 columns with a header, what is missing is "None". One row for a reciprocal act, as there.
SELECT id AS "Event ID", day AS "Event Date", plover AS "Event Type", mode AS "Event Mode", goldstein AS "Intensity",
       CASE quad WHEN 1 THEN 'V-COOP' WHEN 2 THEN 'M-COOP' WHEN 3 THEN 'V-CONF' ELSE 'M-CONF' END AS "Quad Code",
       '' AS "Contexts",
       source AS "Actor Name", source_country AS "Actor Country", '' AS "Actor COW", source_role AS "Primary Actor Sector",
       source_role AS "Actor Sectors", '' AS "Actor Title", source AS "Actor Name Raw", '' AS "Wikipedia Actor ID",
       target AS "Recipient Name", target_country AS "Recipient Country", '' AS "Recipient COW",
       target_role AS "Primary Recipient Sector", target_role AS "Recipient Sectors", '' AS "Recipient Title",
       target AS "Recipient Name Raw", '' AS "Wikipedia Recipient ID",
       place AS "Placename", city AS "City", '' AS "District", region AS "Province", country AS "Country", lat AS "Latitude",
       lon AS "Longitude", '' AS "GeoNames ID", place AS "Raw Placename", precision AS "Feature Type", site AS "Source",
       published AS "Publication Date", '' AS "Story People", '' AS "Story Organizations", '' AS "Story Locations",
       language AS "Language", ?1 AS "Version"
  FROM e WHERE NOT turn ORDER BY day, id
