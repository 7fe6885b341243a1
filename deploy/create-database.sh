#!/bin/sh
# Gör databasen och dess ägare, som inte är serverns administratör men får skapa programmets roller. Körs som
# serverns administratör: av compose.yaml när databasen är ny, annars för hand:
#   sudo -u postgres SVU_DB_PASSWORD=… sh deploy/create-database.sh
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
	--set password="${SVU_DB_PASSWORD:?Ange ett lösenord i SVU_DB_PASSWORD}" <<'SQL'
CREATE ROLE svu LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE svu OWNER svu ENCODING 'UTF8' TEMPLATE template0;
SQL
