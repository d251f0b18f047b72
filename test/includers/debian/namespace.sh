#!/bin/sh
# Makes this mount and network namespace look like a Debian machine of its own, and serves it until it is killed:
# /etc, /var and /usr/local are Debian's own files under an overlay that goes away with the namespace; only the loopback
# is there, with a name server that knows samverkan.example. A stand-in for systemd starts Debian's own init
# scripts, and runs the
# command of a new unit as its user; it knows nothing of timers.
set -eu
folder=$1 node=$2 here=$(dirname "$0")
ip link set lo up
mount -t tmpfs -o mode=755 tmpfs "$folder/layers"
for each in etc var usr/local; do
  name=$(echo "$each" | tr / -)
  mkdir -p "$folder/layers/$name/upper" "$folder/layers/$name/work"
  mount -t overlay -o "lowerdir=/$each,upperdir=$folder/layers/$name/upper,workdir=$folder/layers/$name/work" overlay "/$each"
done
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/haproxy /run/lock
rm -f /etc/resolv.conf
echo "nameserver 127.0.0.1" >/etc/resolv.conf
cat "$folder/authority.pem" >>/etc/ssl/certs/ca-certificates.crt
cat >/usr/local/bin/systemctl <<'SHIM'
#!/bin/sh
verb=$1; shift
[ "$verb" != daemon-reload ] && [ "$verb" != enable ] && [ "$verb" != --quiet ] || exit 0
for each in "$@"; do
  unit=/etc/systemd/system/$each
  if [ ! -f "$unit" ]; then /etc/init.d/"${each%.service}" "$verb"; continue; fi
  runuser -u "$(sed -n 's/^User=//p' "$unit")" -- $(sed -n 's/^ExecStart=//p' "$unit")
done
SHIM
# The packages are there already.
printf '#!/bin/sh\n' >/usr/local/bin/apt-get
chmod 755 /usr/local/bin/systemctl /usr/local/bin/apt-get
# This shell is the first process: it stays, so that daemons that end are waited for.
"$node" "$here/bridge.ts" "$folder" &
wait $!
