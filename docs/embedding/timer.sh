#!/bin/sh
# Save as timer.sh and run on Debian, whatever the web server or CMS: sudo sh timer.sh
# A timer fetches the fragment and puts a file in its place when the whole of it has come; pages include the file.
#
#   nginx:   <!--#include virtual="/samverkan/overview.html" -->   with `ssi on;` in the server { } of the site
#   Apache:  <!--#include virtual="/samverkan/overview.html" -->   after `a2enmod include`, with `Options +IncludesNOEXEC` and
#            `AddOutputFilter INCLUDES .html` in the <Directory> of the site
#   PHP:     <?php readfile('/var/www/html/samverkan/overview.html'); ?>
#
# To see that it works, once this has been run: the file and its time, then an address that fails, after which the file is still there.
#
#   ls -l /var/www/html/samverkan/overview.html
#   sudo -u www-data samverkan-fetch https://nobody.invalid/ /var/www/html/samverkan/overview.html
#   head --bytes 300 /var/www/html/samverkan/overview.html

set -eu

apt-get install --yes curl
install --directory --owner=www-data --group=www-data --mode=755 /var/www/html/samverkan

cat >/usr/local/bin/samverkan-fetch <<'END'
#!/bin/sh
# samverkan-fetch ADDRESS FILE: fetches a fragment. The file stays as it is unless all is well.
set -eu
file=$2
# Until the first fragment is here, pages show a link.
[ -e "$file" ] || echo '<p><a href="https://samverkan.example/">Samverkan</a></p>' >"$file"
new=$(mktemp "$file.XXXXXX")
headers=$(mktemp "$file.XXXXXX")
trap 'rm -f "$new" "$headers"' EXIT

# The certificate is checked, redirects are not followed, and nothing takes longer than five seconds.
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

# For another fragment: one more line ExecStart=… with its address and file. With ExecStart=-… a failure does not stop the next.
#
# Without systemd, this line in /etc/cron.d/samverkan does the same:
#
#   */5 * * * * www-data /usr/local/bin/samverkan-fetch https://samverkan.example/fragments/overview /var/www/html/samverkan/overview.html
