-- Multiplies the one petition that is there: `rows` petitions of a year over all communes, with texts of words whose
-- frequency falls with their rank, as in a language. psql -v rows=250000
SET search_path = intake;
SELECT setseed(0.42) \g /dev/null
-- ISO 7064 MOD 11,10, as in the codes.
CREATE FUNCTION pg_temp.code(n bigint) RETURNS text LANGUAGE plpgsql AS $$
DECLARE digits text := '2025' || lpad(n::text, 6, '0'); product int := 10; total int; i int;
BEGIN
    FOR i IN 1..length(digits) LOOP
        total := (substr(digits, i, 1)::int + product) % 10;
        IF total = 0 THEN total := 10; END IF;
        product := (total * 2) % 11;
    END LOOP;
    RETURN 'KN-2025-' || lpad(n::text, 6, '0') || '-' || (11 - product) % 10;
END $$;
CREATE TEMP TABLE template AS SELECT * FROM petition ORDER BY id LIMIT 1;
CREATE TEMP TABLE word AS
SELECT rank, (ARRAY['tram','dien','cho','ruou','xang','dau','khuyen','cong','thue','phep','ho','so','kinh','doanh','an','toan'])[1 + rank % 16]
    || CASE WHEN rank < 16 THEN '' ELSE chr(97 + rank / 16 % 26) || chr(97 + rank / 416 % 26) || chr(97 + rank / 10816 % 26) END AS word
FROM generate_series(0, 4999) rank;
CREATE INDEX ON word (rank);
CREATE TEMP TABLE half AS
SELECT n, string_agg(w.word, ' ' ORDER BY place) AS words
FROM (SELECT n, place, floor(5000 ^ random())::int - 1 AS rank FROM generate_series(0, 9999) n, generate_series(1, 30) place) p
JOIN word w USING (rank) GROUP BY n;
CREATE TEMP TABLE text_of AS
SELECT series.n, a.words || ' ' || b.words AS words FROM generate_series(1, :rows) AS series (n)
JOIN half a ON a.n = series.n % 10000 JOIN half b ON b.n = series.n * 7919 % 9973;
CREATE TEMP TABLE place AS SELECT row_number() OVER (ORDER BY code) - 1 AS n, code FROM commune WHERE active;
INSERT INTO petition
SELECT (jsonb_populate_record(t, jsonb_build_object(
    'id', lpad(to_hex(text_of.n), 8, '0') || '-' || substr(md5(text_of.n::text), 1, 4) || '-7000-8000-' || substr(md5(text_of.n::text), 5, 12),
    'code', pg_temp.code(text_of.n), 'subject', substr(words, 1, 60), 'body', words, 'search_text', words,
    'commune_code', place.code,
    'external_system', null, 'external_id', null,
    'registered_at', now() - interval '1 year' * (1 - text_of.n / :rows::float), 'received_at', now() - interval '1 year' * (1 - text_of.n / :rows::float)))).*
FROM text_of JOIN template t ON true JOIN place ON place.n = text_of.n % 96;
INSERT INTO petition_search (petition_id, commune_code, live, registered_at, dossier_code, signature, document)
SELECT id, commune_code, live, registered_at, dossier_code,
    replace(encode(sha512(id::bytea) || sha512(code::bytea), 'base64'), E'\n', ''),
    setweight(to_tsvector('simple', body), 'A') || setweight(to_tsvector('simple', replace(code, '-', ' ')), 'A')
FROM petition ON CONFLICT DO NOTHING;
VACUUM ANALYZE petition;
VACUUM ANALYZE petition_search;
