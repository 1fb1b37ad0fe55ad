package punchlist.check.network;

import java.util.List;
import punchlist.check.Recorded;
import punchlist.machine.Machine;

/** Sections of small recorded machines; single quotes for double ones. */
final class Nets {

    static final String QUIET = services("'EventLog':" + service("running", "automatic"));
    static final String NO_FORWARDING = registry("'IPEnableRouter':{'type':'REG_DWORD','value':0}");
    static final String NOTHING_PASSES = "'ipInterfaces':[{'adapter':'{a}','family':'ipv4','forwarding':false,"
            + "'connected':true}],'portProxies':[],'registrySubkeys':{'64':{"
            + "'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Class\\\\{4D36E972-E325-11CE-BFC1-08002BE10318}':[]}}";

    private Nets() {}

    static Machine machine(String... sections) {
        return Recorded.machine(String.join(",", sections));
    }

    static String adapters(String... adapters) {
        return "'adapters':[" + String.join(",", adapters) + "]";
    }

    /** An adapter that is up, with fixed addresses "address/prefix". */
    static String adapter(String id, String name, String gateway, String... addresses) {
        List<String> written = List.of(addresses).stream()
                .map(text -> "{'address':'" + text.split("/")[0] + "','prefix':" + text.split("/")[1] + "}")
                .toList();
        return "{'id':'" + id + "','name':'" + name + "','kind':'ethernet','up':true,'dhcp':false,'addresses':["
                + String.join(",", written) + "],'gateways':[" + (gateway.isEmpty() ? "" : "'" + gateway + "'") + "]}";
    }

    static String routes(String... routes) {
        return "'routes':[" + String.join(",", routes) + "]";
    }

    /** A route over a router. */
    static String route(String destination, int prefix, String hop, String adapter) {
        return "{'destination':'" + destination + "','prefix':" + prefix + ",'nextHop':'" + hop + "','adapter':'"
                + adapter + "','metric':1,'origin':'manual'}";
    }

    static String neighbours(String... addresses) {
        List<String> written = List.of(addresses).stream()
                .map(address ->
                        "{'address':'" + address + "','mac':'00-1B-1B-AA-00-01','adapter':'{a}','state':'stale'}")
                .toList();
        return "'neighbours':[" + String.join(",", written) + "]";
    }

    static String services(String... services) {
        return "'services':{" + String.join(",", services) + "}";
    }

    static String service(String state, String start) {
        return "{'displayName':'x','state':'" + state + "','start':'" + start + "'}";
    }

    static String registry(String values) {
        return "'registry':{'64':{'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\Tcpip\\\\Parameters':{" + values
                + "}}}";
    }
}
