#!/bin/sh
# Save as haproxy.sh and run on Debian: sudo sh haproxy.sh
# HAProxy fetches fragments for nginx, Apache or Varnish on the same machine. It verifies our
# certificate, waits for the complete response, and refuses one that is late or not ours.
#
# To test it afterwards: show the beginning of a fragment.
#
#   curl --silent http://127.0.0.1:8081/fragments/overview | head --bytes 300

set -eu

apt-get install --yes haproxy

cat >/etc/haproxy/samverkan.cfg <<'END'
global
    # Buffer for a complete response; a larger one is refused. Bytes.
    tune.bufsize 524288
    tune.maxrewrite 4096

resolvers samverkan
    parse-resolv-conf
    accepted_payload_size 8192

listen samverkan
    # Only for this machine.
    bind 127.0.0.1:8081
    mode http
    maxconn 50
    retries 0
    # A new connection for each fragment, once a minute: an old one may have been closed by the server.
    option http-server-close
    http-reuse never
    timeout client 3s
    timeout queue 1s
    timeout connect 1s
    timeout server 1s

    # Only fragments, and no headers of the visitor.
    http-request deny unless { method GET }
    http-request deny unless { path_beg /fragments/ }
    http-request set-header Host samverkan.example
    http-request del-header Cookie
    http-request del-header Authorization
    http-request del-header Accept-Encoding
    http-request del-header Range
    http-request del-header If-Modified-Since

    # Only responses from us, and only complete ones.
    http-response deny deny_status 502 unless { res.hdr(X-Samverkan-Release) -m found }
    http-response deny deny_status 502 unless { status 200 204 304 400:599 }
    http-response wait-for-body time 1s if { status 200 }
    http-response set-var(txn.length) res.body_size
    http-response deny deny_status 502 unless { res.body_len,sub(txn.length) eq 0 }
    http-response deny deny_status 502 if { status 200 } !{ res.body -m end </div> </section> </p> </turbo-frame> }
    http-response del-header Set-Cookie
    http-response del-header Strict-Transport-Security

    # The name need not resolve at start-up. The certificate must be for this name, from an authority that Debian trusts.
    server service samverkan.example:443 ssl verify required ca-file /etc/ssl/certs/ca-certificates.crt sni str(samverkan.example) verifyhost samverkan.example resolvers samverkan resolve-prefer ipv4 init-addr libc,none
END

grep -q samverkan.cfg /etc/default/haproxy || echo 'EXTRAOPTS="-f /etc/haproxy/samverkan.cfg"' >>/etc/default/haproxy
haproxy -c -f /etc/haproxy/haproxy.cfg -f /etc/haproxy/samverkan.cfg
systemctl restart haproxy
