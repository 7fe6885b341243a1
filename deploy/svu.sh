#!/bin/sh
# /usr/local/bin/svu: kommandoraden, med tjänstens inställningar och som tjänstens användare (docs/running.md).
# Det som sätts framför kommandot går före filen: sudo DATABASE_URL= SVU_DATA_DIR=/tmp/provning svu restore FIL
set -eu
program=${SVU_PROGRAM:-/opt/utskrivningsklar}
settings=${SVU_SETTINGS:-/etc/utskrivningsklar.env}
user=${SVU_USER:-svu}

if [ "$(id -un)" != "$user" ]; then
	[ "$(id -u)" = 0 ] || { echo "Kör svu med sudo." >&2; exit 2; }
	exec runuser -u "$user" -- "$0" "$@"
fi
[ -r "$settings" ] || { echo "Inställningarna i $settings går inte att läsa. Gör som docs/running.md säger." >&2; exit 2; }
grep -q '^SVU_DATA_DIR=' "$settings" || : "${SVU_DATA_DIR:=/var/lib/utskrivningsklar}"
[ -z "${SVU_DATA_DIR-}" ] || export SVU_DATA_DIR
exec node --env-file="$settings" "$program/build/node/svu.js" "$@"
