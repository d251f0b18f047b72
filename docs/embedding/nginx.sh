#!/bin/sh
# Save as nginx.sh and run on Debian, after haproxy.sh: sudo sh nginx.sh
# In a page of the site, for instance /var/www/html/samverkan-test.html:
#
#   <!--#block name="samverkan" --><p><a href="https://samverkan.example/">Samverkan</a></p><!--#endblock -->
#   <!--#include virtual="/samverkan/fragments/overview" stub="samverkan" -->
#
# Visitors see the block if there is nothing else to show.
#
# To test it afterwards: show the page, then the cached copies, then the page while we cannot be reached.
#
#   curl http://localhost/samverkan-test.html
#   grep --recursive --text --max-count=1 ^KEY: /var/cache/samverkan
#   systemctl stop haproxy; curl http://localhost/samverkan-test.html; systemctl start haproxy

set -eu

apt-get install --yes nginx-light
install --directory --owner=www-data --group=www-data --mode=750 /var/cache/samverkan

# Caches the last good copy of each fragment, 20 MB at most.
cat >/etc/nginx/conf.d/samverkan.conf <<'END'
proxy_cache_path /var/cache/samverkan keys_zone=samverkan:1m max_size=20m inactive=30d use_temp_path=off;
END

cat >/etc/nginx/snippets/samverkan.conf <<'END'
ssi on;

location /samverkan/fragments/ {
    # Only for includes. SSI commands in a fragment are not executed.
    internal;
    ssi off;

    proxy_pass http://127.0.0.1:8081/fragments/;
    # A visitor's Accept-Encoding would put compressed bytes in the page, and If-None-Match would leave a hole.
    proxy_pass_request_headers off;
    proxy_pass_request_body off;
    # HAProxy only sends complete responses, so a fragment never takes longer than this.
    proxy_connect_timeout 1s;
    proxy_read_timeout 3s;
    proxy_hide_header Set-Cookie;
    proxy_hide_header Strict-Transport-Security;

    # When we are slow, broken or down, visitors see the last good copy. It is renewed in the background.
    proxy_cache samverkan;
    proxy_cache_use_stale error timeout updating invalid_header
                          http_500 http_502 http_503 http_504 http_403 http_404 http_429;
    proxy_cache_background_update on;
    proxy_cache_lock on;
    proxy_cache_lock_timeout 1s;

    # Without a copy: the page's own block, never an error page.
    proxy_intercept_errors on;
    error_page 301 302 303 307 308 400 401 403 404 405 410 429 500 502 503 504 = @samverkan_nothing;
}

# Only for htmx, which fetches in the browser: one line for each fragment that visitors may request.
location = /samverkan/overview { rewrite ^ /samverkan/fragments/overview? last; }

location @samverkan_nothing {
    return 204;
}
END

# Adds a line to the server { } of the site, here Debian's default site.
grep -q samverkan /etc/nginx/sites-available/default ||
    sed --in-place '0,/^\tserver_name _;/s//&\n\tinclude snippets\/samverkan.conf;/' /etc/nginx/sites-available/default
nginx -t
systemctl restart nginx
