#!/bin/sh
# Save as timer.sh and run on Debian, whatever the web server or CMS: sudo sh timer.sh
# A timer fetches the fragment to a file, which is only replaced by a complete fragment. Pages include the file.
#
#   nginx:   <!--#include virtual="/samverkan/overview.html" -->   with `ssi on;` in the server { } of the site
#   Apache:  <!--#include virtual="/samverkan/overview.html" -->   after `a2enmod include`, with `Options +IncludesNOEXEC` and
#            `AddOutputFilter INCLUDES .html` in the <Directory> of the site
#   PHP:     <?php readfile('/var/www/html/samverkan/overview.html'); ?>
#
# To test it afterwards: list the file with its time, fetch an address that fails, and see that the file is still there.
#
#   ls -l /var/www/html/samverkan/overview.html
#   sudo -u www-data samverkan-fetch https://nobody.invalid/ /var/www/html/samverkan/overview.html
#   head --bytes 300 /var/www/html/samverkan/overview.html

set -eu

apt-get install --yes curl
install --directory --owner=www-data --group=www-data --mode=755 /var/www/html/samverkan

cat >/usr/local/bin/samverkan-fetch <<'END'
#!/bin/sh
# samverkan-fetch ADDRESS FILE: fetches a fragment to a file. If anything is wrong, the file does not change.
set -eu
file=$2
# Pages show a link until the first fragment has been fetched.
[ -e "$file" ] || echo '<p><a href="https://samverkan.example/">Samverkan</a></p>' >"$file"
new=$(mktemp "$file.XXXXXX")
headers=$(mktemp "$file.XXXXXX")
trap 'rm -f "$new" "$headers"' EXIT

# Verifies the certificate, follows no redirects, and takes at most five seconds.
status=$(curl --fail --silent --show-error --proto =https --max-time 5 --max-filesize 1000000 \
    --dump-header "$headers" --output "$new" --write-out '%{http_code}' "$1")
refuse() { echo "samverkan-fetch: $1; $file stays as it is" >&2; exit 1; }
[ "$status" = 200 ] || refuse "status $status"
grep --quiet --ignore-case '^x-samverkan-release:' "$headers" || refuse "somebody else answered"
length=$(sed -n 's/^content-length: *\([0-9]*\).*/\1/Ip' "$headers")
[ "${length:-$(wc -c <"$new")}" -eq "$(wc -c <"$new")" ] || refuse "a part is missing"
tail --bytes=14 "$new" | grep --quiet '</[a-z-]*>$' || refuse "the end is missing"

chmod 644 "$new"
mv "$new" "$file"
END
chmod 755 /usr/local/bin/samverkan-fetch

cat >/etc/systemd/system/samverkan.service <<'END'
[Unit]
Description=Fetch the fragment of samverkan
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
User=www-data
ExecStart=/usr/local/bin/samverkan-fetch https://samverkan.example/fragments/overview /var/www/html/samverkan/overview.html
END

cat >/etc/systemd/system/samverkan.timer <<'END'
[Unit]
Description=Fetch the fragment of samverkan every five minutes

[Timer]
OnCalendar=*:0/5
RandomizedDelaySec=60

[Install]
WantedBy=timers.target
END

systemctl daemon-reload
systemctl enable --now samverkan.timer
systemctl start samverkan.service

# To fetch another fragment, add a line ExecStart=… with its address and file. With ExecStart=-… the next one runs even after a failure.
#
# Without systemd, use this line in /etc/cron.d/samverkan:
#
#   */5 * * * * www-data /usr/local/bin/samverkan-fetch https://samverkan.example/fragments/overview /var/www/html/samverkan/overview.html
