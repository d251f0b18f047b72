#!/bin/sh
# Save as apache.sh and run on Debian, after haproxy.sh: sudo sh apache.sh
# In a page of the site, for instance /var/www/html/samverkan-test.html:
#
#   <!--#include virtual="/samverkan/fragments/overview" -->
#
# To test it afterwards: show the page, then the cached copies, then the page while we cannot be reached.
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
    # Visitors see this if there is nothing else to show.
    SSIErrorMsg "<p><a href=\"https://samverkan.example/\">Samverkan</a></p>"
</Directory>

<Location /samverkan/fragments/>
    # Only for includes: a visitor's request is not a subrequest.
    Require expr %{IS_SUBREQ} == 'true'
    ProxyPass http://127.0.0.1:8082/fragments/ connectiontimeout=1 timeout=4 retry=0
    # Our errors become errors of the include, so visitors see the message above and not an error page.
    ProxyErrorOverride On
    # Forward no headers of the visitor.
    RequestHeader unset Accept-Encoding
    RequestHeader unset Cookie
    RequestHeader unset Authorization
    RequestHeader unset If-None-Match
    RequestHeader unset If-Modified-Since
    RequestHeader unset Range
</Location>

# Apache does not cache what its own pages include. So the includes request this host, which caches the last good copy of
# each fragment.
Listen 127.0.0.1:8082
<VirtualHost 127.0.0.1:8082>
    # HAProxy only sends complete responses, so a fragment never takes longer than this.
    ProxyPass /fragments/ http://127.0.0.1:8081/fragments/ connectiontimeout=1 timeout=3 retry=0
    CacheRoot /var/cache/apache2/samverkan
    CacheEnable disk /
    CacheMaxFileSize 524288
    CacheStaleOnError on
    CacheLock on
</VirtualHost>
END

# Applies to all sites; Debian's default site serves every name.
a2enconf samverkan
apachectl configtest
systemctl restart apache2

# Limits the cache to 20 MB, every half hour.
cat >/etc/cron.d/samverkan-cache <<'END'
*/30 * * * * root htcacheclean -p/var/cache/apache2/samverkan -l20M
END
