SELECT svu_add_rule('ALTER TABLE "agreement" ADD CONSTRAINT "agreement_period" CHECK ("agreement"."valid_to" >= "agreement"."valid_from")',
	'ett avtal slutar innan det börjar',
	'SELECT kommun, id, valid_from, valid_to FROM agreement WHERE valid_to < valid_from');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "target" ADD CONSTRAINT "target_period" CHECK ("target"."valid_to" >= "target"."valid_from")',
	'ett målvärde slutar innan det börjar',
	'SELECT kommun, id, valid_from, valid_to FROM target WHERE valid_to < valid_from');
--> statement-breakpoint
-- PostgreSQL excludes ranges that overlap by itself, but words that are the same only with an extension
-- (btree_gist) that not every database has and that the owner may not add. A word is a range too, from
-- itself to itself.
CREATE TYPE svu_word AS RANGE (subtype = text, collation = "C");
--> statement-breakpoint
-- What is missing is as a word of its own.
CREATE FUNCTION svu_same(value text) RETURNS svu_word LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN svu_word(coalesce(value, ''), coalesce(value, ''), '[]');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE agreement ADD CONSTRAINT agreement_no_overlap EXCLUDE USING gist (
		svu_same(kommun) WITH =, svu_same(care_form) WITH =,
		daterange(valid_from, valid_to, ''[]'') WITH &&)',
	'två avtal för samma vårdform gäller samma dag',
	'SELECT a.kommun, a.id, b.id FROM agreement AS a JOIN agreement AS b ON a.id < b.id AND a.kommun = b.kommun AND a.care_form IS NOT DISTINCT FROM b.care_form AND daterange(a.valid_from, a.valid_to, ''[]'') && daterange(b.valid_from, b.valid_to, ''[]'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE target ADD CONSTRAINT target_no_overlap EXCLUDE USING gist (
		svu_same(kommun) WITH =, svu_same(measure) WITH =, svu_same(ward) WITH =,
		svu_same(health_centre) WITH =, svu_same(sex) WITH =,
		daterange(valid_from, valid_to, ''[]'') WITH &&)',
	'två målvärden för samma urval gäller samma dag',
	'SELECT a.kommun, a.id, b.id FROM target AS a JOIN target AS b ON a.id < b.id AND a.kommun = b.kommun AND a.measure = b.measure AND a.ward IS NOT DISTINCT FROM b.ward AND a.health_centre IS NOT DISTINCT FROM b.health_centre AND a.sex IS NOT DISTINCT FROM b.sex AND daterange(a.valid_from, a.valid_to, ''[]'') && daterange(b.valid_from, b.valid_to, ''[]'')');
