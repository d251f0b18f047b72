#!/bin/sh
# Save as nginx.sh and run on Debian, after haproxy.sh: sudo sh nginx.sh
# In a page of the site, for instance /var/www/html/samverkan-test.html:
#
#   <!--#block name="samverkan" --><p><a href="https://samverkan.example/">Samverkan</a></p><!--#endblock -->
#   <!--#include virtual="/samverkan/fragments/overview" stub="samverkan" -->
#
# The block is what visitors see when there is nothing else to show.
#
# To see that it works, once this has been run: the page, then the copies, then the page from a copy while we cannot be reached.
#
#   curl http://localhost/samverkan-test.html
#   grep --recursive --text --max-count=1 ^KEY: /var/cache/samverkan
#   systemctl stop haproxy; curl http://localhost/samverkan-test.html; systemctl start haproxy

set -eu

apt-get install --yes nginx-light
install --directory --owner=www-data --group=www-data --mode=750 /var/cache/samverkan

# The last good copy of every fragment, 20 MB at most.
cat >/etc/nginx/conf.d/samverkan.conf <<'END'
proxy_cache_path /var/cache/samverkan keys_zone=samverkan:1m max_size=20m inactive=30d use_temp_path=off;
END

cat >/etc/nginx/snippets/samverkan.conf <<'END'
ssi on;

location /samverkan/fragments/ {
    # Only for includes, and nothing inside a fragment is run.
    internal;
    ssi off;

    proxy_pass http://127.0.0.1:8081/fragments/;
    # Their Accept-Encoding would put compressed bytes in the page, and their conditions would leave a hole.
    proxy_pass_request_headers off;
    proxy_pass_request_body off;
    # HAProxy sends nothing before it has the whole, so this is the longest that a fragment takes.
    proxy_connect_timeout 1s;
    proxy_read_timeout 3s;
    proxy_hide_header Set-Cookie;
    proxy_hide_header Strict-Transport-Security;

    # When we are slow, broken or away, visitors see the last good copy; a new one is fetched behind their backs.
    proxy_cache samverkan;
    proxy_cache_use_stale error timeout updating invalid_header
                          http_500 http_502 http_503 http_504 http_403 http_404 http_429;
    proxy_cache_background_update on;
    proxy_cache_lock on;
    proxy_cache_lock_timeout 1s;

    # Without any copy: the block of the page, never somebody's error page.
    proxy_intercept_errors on;
    error_page 301 302 303 307 308 400 401 403 404 405 410 429 500 502 503 504 = @samverkan_nothing;
}

# Only for htmx, which fetches in the browser: the fragments that visitors may ask for, one line for each.
location = /samverkan/overview { rewrite ^ /samverkan/fragments/overview? last; }

location @samverkan_nothing {
    return 204;
}
END

# One line in the server { } of the site, here in Debian's own default site.
grep -q samverkan /etc/nginx/sites-available/default ||
    sed --in-place '0,/^\tserver_name _;/s//&\n\tinclude snippets\/samverkan.conf;/' /etc/nginx/sites-available/default
nginx -t
systemctl restart nginx
