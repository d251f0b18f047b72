#!/bin/sh
# Save as apache.sh and run on Debian, after haproxy.sh: sudo sh apache.sh
# In a page of the site, for instance /var/www/html/samverkan-test.html:
#
#   <!--#include virtual="/samverkan/fragments/overview" -->
#
# To see that it works, once this has been run: the page, then the copies, then the page from a copy while we cannot be reached.
#
#   curl http://localhost/samverkan-test.html
#   htcacheclean -a -p/var/cache/apache2/samverkan
#   systemctl stop haproxy; curl http://localhost/samverkan-test.html; systemctl start haproxy

set -eu

apt-get install --yes apache2
install --directory --owner=www-data --group=www-data --mode=750 /var/cache/apache2/samverkan
a2enmod include proxy_http headers cache_disk

cat >/etc/apache2/conf-available/samverkan.conf <<'END'
<Directory /var/www/html>
    Options +IncludesNOEXEC
    AddOutputFilter INCLUDES .html
    # What visitors see when there is nothing else to show.
    SSIErrorMsg "<p><a href=\"https://samverkan.example/\">Samverkan</a></p>"
</Directory>

<Location /samverkan/fragments/>
    # Only for includes: a request of a visitor is not a part of another.
    Require expr %{IS_SUBREQ} == 'true'
    ProxyPass http://127.0.0.1:8082/fragments/ connectiontimeout=1 timeout=4 retry=0
    # An error of ours is an error of the include, so the message above is shown and not somebody's error page.
    ProxyErrorOverride On
    # Nothing of the visitor goes on.
    RequestHeader unset Accept-Encoding
    RequestHeader unset Cookie
    RequestHeader unset Authorization
    RequestHeader unset If-None-Match
    RequestHeader unset If-Modified-Since
    RequestHeader unset Range
</Location>

# Apache caches nothing of what its own pages include, so the includes ask this host, and this host keeps the last good
# copy of every fragment.
Listen 127.0.0.1:8082
<VirtualHost 127.0.0.1:8082>
    # HAProxy sends nothing before it has the whole, so this is the longest that a fragment takes.
    ProxyPass /fragments/ http://127.0.0.1:8081/fragments/ connectiontimeout=1 timeout=3 retry=0
    CacheRoot /var/cache/apache2/samverkan
    CacheEnable disk /
    CacheMaxFileSize 524288
    CacheStaleOnError on
    CacheLock on
</VirtualHost>
END

# The default site answers for every name; the settings are for all sites.
a2enconf samverkan
apachectl configtest
systemctl restart apache2

# The copies have a bound: 20 MB, looked at every half hour.
cat >/etc/cron.d/samverkan-cache <<'END'
*/30 * * * * root htcacheclean -p/var/cache/apache2/samverkan -l20M
END
