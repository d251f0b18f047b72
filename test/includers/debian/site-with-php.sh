#!/bin/sh
# What the owner of a site on Debian has done before our recipes: nginx with `ssi on;`, and PHP behind it by the lines that
# Debian's default site has in comments.
set -eu
fpm=$(basename /etc/init.d/php*-fpm)
install --directory --owner=www-data --group=www-data /run/php
sed --in-place "s/^\tserver_name _;/&\n\tssi on;\n\tlocation ~ \\\\.php\$ {\n\t\tinclude snippets\/fastcgi-php.conf;\n\t\tfastcgi_pass unix:\/run\/php\/$fpm.sock;\n\t}/" /etc/nginx/sites-available/default
nginx -t
systemctl restart "$fpm" nginx
