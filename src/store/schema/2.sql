-- The database of biruni, format 2. Plain tables with single-column keys, so that other tools can browse them.
-- Offsets are code points of articles.text: substr(text, start + 1, "end" - start) gives what a record shows.

CREATE TABLE pages (
    id TEXT PRIMARY KEY,          -- sha256 of the raw bytes
    uri TEXT NOT NULL, url TEXT, fetched TEXT, sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL, charset TEXT, hints TEXT,
    size INTEGER NOT NULL,        -- of the raw bytes
    bytes BLOB NOT NULL           -- zstd
) WITHOUT ROWID;

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,   -- for the full-text index only
    id TEXT NOT NULL UNIQUE,
    page TEXT NOT NULL, part INTEGER NOT NULL,
    uri TEXT, url TEXT, title TEXT, authors TEXT, site TEXT,
    published TEXT, published_from TEXT, language TEXT, voice TEXT,
    words INTEGER NOT NULL,
    text TEXT NOT NULL,
    record BLOB NOT NULL          -- the whole record, zstd
);
CREATE INDEX articles_page ON articles(page);
CREATE INDEX articles_published ON articles(published);

CREATE VIRTUAL TABLE search USING fts5(
    title, text, content='articles', content_rowid='number', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE reprints (
    article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    of TEXT NOT NULL, of_start INTEGER NOT NULL, of_end INTEGER NOT NULL, similarity INTEGER NOT NULL,
    PRIMARY KEY (article, start, of)
) WITHOUT ROWID;

CREATE TABLE mentions (            -- event mentions, as each article tells them
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER, "end" INTEGER,
    date TEXT, date_end TEXT, date_from TEXT,
    source TEXT, source_code TEXT, target TEXT, target_code TEXT,
    code TEXT, act TEXT, plover TEXT, mode TEXT, goldstein REAL,
    factuality TEXT, attributed_to TEXT, attributed_code TEXT,
    hedged INTEGER, embedded INTEGER, of TEXT, reciprocal INTEGER, count INTEGER,
    place TEXT, country TEXT, lat REAL, lon REAL, precision TEXT, confidence INTEGER, text TEXT
) WITHOUT ROWID;
CREATE INDEX mentions_article ON mentions(article);

CREATE TABLE quotes (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER, "end" INTEGER, type TEXT,
    speaker TEXT, speaker_code TEXT, cue TEXT, text TEXT,
    said INTEGER                  -- 0: a view or wish, or words not or not yet spoken
) WITHOUT ROWID;
CREATE INDEX quotes_article ON quotes(article);

CREATE TABLE figures (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER, "end" INTEGER,
    value REAL, low REAL, high REAL, modifier TEXT, unit TEXT, noun TEXT, per TEXT, of TEXT,
    as_of TEXT, as_of_from TEXT, attributed_to TEXT, attributed_code TEXT, text TEXT
) WITHOUT ROWID;
CREATE INDEX figures_article ON figures(article);

CREATE TABLE claims (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER, "end" INTEGER, type TEXT,
    about TEXT, says TEXT, polarity TEXT, holder TEXT, holder_code TEXT, text TEXT
) WITHOUT ROWID;
CREATE INDEX claims_article ON claims(article);

-- what `relate` makes of all articles together; made anew after each run that added something
CREATE TABLE events (              -- happenings
    id TEXT PRIMARY KEY, date TEXT, date_end TEXT, date_from TEXT,
    source TEXT, source_code TEXT, target TEXT, target_code TEXT,
    code TEXT, act TEXT, plover TEXT, mode TEXT, goldstein REAL, factuality TEXT, attributed_to TEXT,
    hedged INTEGER, embedded INTEGER, reciprocal INTEGER, domestic INTEGER, count INTEGER,
    place TEXT, country TEXT, lat REAL, lon REAL, precision TEXT,
    mentions INTEGER, articles INTEGER, independent_sources INTEGER, text TEXT, record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX events_date ON events(date);
CREATE TABLE event_mentions (event TEXT NOT NULL, mention TEXT NOT NULL, article TEXT NOT NULL,
    PRIMARY KEY (event, mention)) WITHOUT ROWID;
CREATE INDEX event_mentions_mention ON event_mentions(mention);
CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT, code TEXT, kind TEXT, aliases TEXT, members INTEGER,
    record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE disputes (id TEXT PRIMARY KEY, about TEXT, verdict TEXT, reason TEXT, low REAL, high REAL, claims INTEGER,
    record TEXT NOT NULL) WITHOUT ROWID;

-- other people's event files (`biruni import`): their rows as they stand, in the columns that we share
CREATE TABLE imported (
    format TEXT NOT NULL, id TEXT NOT NULL, date TEXT,
    source TEXT, source_code TEXT, target TEXT, target_code TEXT, code TEXT, plover TEXT, goldstein REAL,
    place TEXT, country TEXT, lat REAL, lon REAL, deaths_low INTEGER, deaths_best INTEGER, deaths_high INTEGER,
    text TEXT, url TEXT, file TEXT, line INTEGER,
    PRIMARY KEY (format, id, date)
) WITHOUT ROWID;
CREATE INDEX imported_date ON imported(date);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
INSERT INTO meta VALUES ('related', 'yes');
