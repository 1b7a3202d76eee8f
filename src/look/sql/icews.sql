-- ICEWS: 20 columns with a header; the column "Event Text" is filled with the name of its code.
SELECT id AS "Event ID", day AS "Event Date", source AS "Source Name", source_role AS "Source Sectors",
       source_country AS "Source Country", code AS "Event Text", code AS "CAMEO Code", goldstein AS "Intensity",
       target AS "Target Name", target_role AS "Target Sectors", target_country AS "Target Country", story AS "Story ID",
       '' AS "Sentence Number", site AS "Publisher", city AS "City", '' AS "District", region AS "Province",
       country AS "Country", lat AS "Latitude", lon AS "Longitude"
  FROM e ORDER BY day, id, turn
