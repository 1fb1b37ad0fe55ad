package punchlist.machine.network;

import punchlist.reading.Question;

/** The ports that the IP Helper service passes on to other computers ({@code netsh interface portproxy}). */
public record PortProxies() implements Question<PortProxyTable> {

    /** The registry key, below HKLM, under which each {@link PortProxy.Kind} has one. */
    public static final String KEY = "SYSTEM\\CurrentControlSet\\Services\\PortProxy";
}
