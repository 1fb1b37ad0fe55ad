package punchlist.check;

/** Sections of a recorded machine for {@link Recorded#machine}: firewall, listeners and connections. */
public final class FirewallSections {

    private static final String OWN =
            "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\Parameters\\\\FirewallPolicy\\\\";
    private static final String POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\";

    private FirewallSections() {}

    /** Every profile as Windows keeps it when nothing was set, with further keys. */
    public static String profiles(String more) {
        return "'registry':{'64':{'" + OWN + "DomainProfile':null,'" + OWN + "StandardProfile':null,'" + OWN
                + "PublicProfile':null,'" + POLICY + "DomainProfile':null,'" + POLICY + "PrivateProfile':null,'"
                + POLICY + "StandardProfile':null,'" + POLICY + "PublicProfile':null" + more + "}}";
    }

    /** The public profile off, the others as Windows keeps them. */
    public static String publicOff() {
        return profiles("")
                .replace(
                        "'" + OWN + "PublicProfile':null",
                        "'" + OWN + "PublicProfile':{'EnableFirewall':{'type':'REG_DWORD','value':0},"
                                + "'DefaultInboundAction':null,'DoNotAllowExceptions':null}");
    }

    /** Rules of the machine's own and of policies, each {@code 'id':'text'}. */
    public static String rules(String local, String policy) {
        return "'firewallRules':{'local':{" + local + "},'policy':{" + policy + "}}";
    }

    /** A rule of the machine's own that lets TCP in; the fields end with a bar. */
    public static String allow(String id, String fields) {
        return "'" + id + "':'v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|" + fields + "Name=" + id + "|'";
    }

    /** What listens on TCP; a process without a path is left out. */
    public static String listener(String address, int port, String process) {
        String path = process.isEmpty() ? "" : ",'process':'" + process.replace("\\", "\\\\") + "'";
        return "{'protocol':'TCP','address':'" + address + "','port':" + port + ",'pid':77" + path + "}";
    }

    /** A connection that came in from an address to a port of this computer. */
    public static String peer(int port, String from) {
        return "{'protocol':'TCP','localAddress':'10.0.4.2','localPort':" + port + ",'remoteAddress':'" + from
                + "','remotePort':50001,'pid':77}";
    }
}
