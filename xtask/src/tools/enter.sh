# enter.sh SYSTEM FOLDER… -- COMMAND…: runs a command in another system, which sees these folders where we see them. To be run with
# mounts of its own (unshare --mount), so that none is left behind.
system=$1
shift
while [ "$1" != -- ]; do
    mkdir -p "$system$1"
    mount --bind "$1" "$system$1"
    shift
done
shift
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
exec chroot "$system" env -u TMPDIR HOME=/root PATH=/usr/sbin:/usr/bin \
    sh -c 'cd "$0" 2>/dev/null || cd /; exec "$@"' "$PWD" "$@"
