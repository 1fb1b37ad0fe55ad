# two-namespaces.sh WAY SERVER-COMMAND LOOK-COMMAND...
# Runs the server's command (a line for sh) in this network namespace, 10.77.0.1, and the look in another one, 10.77.0.2.
# WAY says how the server's ports 12396 and 12403 are dropped, and 12400 is rejected, for what comes in from there.
# Started by "unshare -rn": needs no rights of its own. Exit 77: such namespaces cannot be made here.
way=$1
server=$2
shift 2

unshare -n sleep 300 &
laptop=$!
trap 'kill $laptop $serving 2>/dev/null' EXIT
here=$(readlink /proc/self/ns/net)
tries=0
while [ "$(readlink /proc/$laptop/ns/net)" = "$here" ]; do
    tries=$((tries + 1))
    [ $tries -lt 200 ] || exit 77
    sleep 0.05
done

{
    ip link add srv type veth peer name lap &&
        ip link set lap netns $laptop &&
        ip addr add 10.77.0.1/24 dev srv &&
        ip link set srv up &&
        ip link set lo up &&
        nsenter -t $laptop -n ip addr add 10.77.0.2/24 dev lap &&
        nsenter -t $laptop -n ip link set lap up &&
        nsenter -t $laptop -n ip link set lo up
} || exit 77

case $way in
nft)
    nft add table inet t &&
        nft add chain inet t i '{ type filter hook input priority 0; policy accept; }' &&
        nft add rule inet t i iifname srv tcp dport '{ 12396, 12403 }' drop &&
        nft add rule inet t i iifname srv tcp dport 12400 reject || exit 77
    ;;
iptables)
    iptables -A INPUT -i srv -p tcp --dport 12396 -j DROP &&
        iptables -A INPUT -i srv -p tcp --dport 12403 -j DROP &&
        iptables -A INPUT -i srv -p tcp --dport 12400 -j REJECT || exit 77
    ;;
rules)
    # Policy routing before the local table; with forwarding on, "prohibit" is answered with a message.
    echo 1 >/proc/sys/net/ipv4/ip_forward &&
        ip rule add pref 10 lookup local &&
        ip rule del pref 0 &&
        ip rule add pref 5 iif srv ipproto tcp dport 12396 blackhole &&
        ip rule add pref 6 iif srv ipproto tcp dport 12403 blackhole &&
        ip rule add pref 7 iif srv ipproto tcp dport 12400 prohibit || exit 77
    ;;
*)
    exit 77
    ;;
esac

ready=$(mktemp)
sh -c "$server" >"$ready" &
serving=$!
tries=0
while ! grep -q ready "$ready"; do
    tries=$((tries + 1))
    [ $tries -lt 400 ] && kill -0 $serving || exit 76
    sleep 0.05
done
rm -f "$ready"

nsenter -t $laptop -n "$@"
