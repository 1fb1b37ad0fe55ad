package punchlist.check.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.check.access.ServiceSid;
import punchlist.machine.Listener;
import punchlist.machine.Machine;
import punchlist.probe.Secrets;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.session.Kinds;
import punchlist.session.Machines;
import punchlist.text.BundledTexts;

class KernelPortsTest {

    private static final String SERVICES =
            "'services':{'WinRM':{'displayName':'x','state':'running','start':'automatic'}}";

    private static KernelPorts ports(String... reservations) {
        return read(SERVICES + ",'registry':{'64':{'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\HTTP\\\\"
                + "Parameters\\\\UrlAclInfo':{'*':null" + String.join("", reservations) + "}}}");
    }

    private static KernelPorts read(String sections) {
        Machine machine = Recorded.machine(sections);
        List<Reading<?>> all = new ArrayList<>();
        KernelPorts.questions().forEach(question -> all.add(machine.ask(question)));
        return KernelPorts.of(Readings.of(all));
    }

    private static String reserved(String url, byte[] descriptor) {
        return ",'" + url + "':{'type':'REG_BINARY','value':'"
                + Base64.getEncoder().encodeToString(descriptor) + "'}";
    }

    /** A self-relative descriptor whose list allows one SID of the form S-1-5-80-… to listen. */
    private static byte[] allowing(String sid) {
        String[] numbers = sid.substring("S-1-5-".length()).split("-");
        int size = 8 + 4 * numbers.length;
        ByteBuffer raw = ByteBuffer.allocate(20 + 8 + 8 + size).order(ByteOrder.LITTLE_ENDIAN);
        raw.put((byte) 1)
                .put((byte) 0)
                .putShort((short) 0x8004)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(20);
        raw.put((byte) 2)
                .put((byte) 0)
                .putShort((short) (16 + size))
                .putShort((short) 1)
                .putShort((short) 0);
        raw.put((byte) 0).put((byte) 0).putShort((short) (8 + size)).putInt(0x2000_0000);
        raw.put((byte) 1).put((byte) numbers.length).put(new byte[] {0, 0, 0, 0, 0, 5});
        for (String number : numbers) {
            raw.putInt(Integer.parseUnsignedInt(number));
        }
        return raw.array();
    }

    private static String owner(KernelPorts ports, Listener.Protocol protocol, int port, long pid) {
        return ports.owner(new Listener(protocol, "0.0.0.0", port, pid, Optional.empty(), List.of()))
                .map(BundledTexts.in(Locale.ENGLISH)::render)
                .orElse("");
    }

    private static String tcp(KernelPorts ports, int port) {
        return owner(ports, Listener.Protocol.TCP, port, 4);
    }

    @Test
    void aReservationTellsForWhomItLikelyIsWithTheServiceItsDescriptorNames() {
        byte[] winRm = allowing(ServiceSid.of("WinRM").toString().replaceAll(".*?(S-1-5-80[-\\d]+).*", "$1"));
        KernelPorts ports = ports(
                reserved("http://+:5985/wsman/", winRm),
                reserved("https://*:8443/other/", new byte[] {1, 2, 3}),
                reserved("http://+:80/a/", new byte[0]));
        assertThat(tcp(ports, 5985))
                .isEqualTo("the Windows kernel (http.sys), likely for http://+:5985/wsman/ (service WinRM)");
        assertThat(tcp(ports, 8443)).endsWith("likely for https://*:8443/other/");
        assertThat(tcp(ports, 47001)).contains("no address reserved");
    }

    @Test
    void theDemosReservationsNameTheirServices() {
        Machine demo = new Machines(Kinds.questions(), Secrets.none(), Optional.empty())
                .open("demo")
                .machine();
        List<Reading<?>> all = new ArrayList<>();
        KernelPorts.questions().forEach(question -> all.add(demo.ask(question)));
        assertThat(tcp(KernelPorts.of(Readings.of(all)), 47001)).contains("http://+:47001/wsman/ (service WinRM)");
    }

    @Test
    void manyReservationsOnOnePortAreCounted() {
        KernelPorts ports = ports(
                reserved("http://+:80/a/", new byte[0]),
                reserved("http://+:80/b/", new byte[0]),
                reserved("http://+:80/c/", new byte[0]),
                reserved("http://+:80/d/", new byte[0]));
        assertThat(tcp(ports, 80))
                .contains("http://+:80/a/")
                .contains("and 1 more")
                .doesNotContain("/d/");
    }

    @Test
    void othersThanTheWebAreNamedByTheirPort() {
        KernelPorts ports = ports();
        assertThat(tcp(ports, 445)).contains("SMB");
        assertThat(tcp(ports, 139)).contains("NetBIOS");
        assertThat(owner(ports, Listener.Protocol.UDP, 137, 4)).contains("NetBIOS");
        assertThat(owner(ports, Listener.Protocol.UDP, 5000, 4)).isEqualTo("the Windows kernel");
        assertThat(owner(ports, Listener.Protocol.TCP, 5985, 1204)).isEmpty();
    }

    @Test
    void whatWasNotReadIsSaid() {
        assertThat(tcp(read(SERVICES), 80)).contains("for whom was not seen");
    }

    @ParameterizedTest(name = "{0}: {1} port {2}")
    @CsvSource({
        "http://+:80/Temporary_Listen_Addresses/, false, 80",
        "HTTPS://*:5358/, true, 5358",
        "https://srv-igss-01.plant.local:443/ReportServer/, true, 443",
        "http://[::1]:8080/x/, false, 8080",
        "http://127.0.0.1:8080:127.0.0.1/x/, false, 8080",
    })
    void reservationsAreUnderstood(String text, boolean secure, int port) {
        UrlReservation read = UrlReservation.parse(text).orElseThrow();
        assertThat(read.secure()).isEqualTo(secure);
        assertThat(read.port()).isEqualTo(port);
        assertThat(read.path())
                .startsWith("/")
                .isEqualTo(text.substring(text.length() - read.path().length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://+/", "http://+:0/", "http://+:65536/", "http://+:80", "ftp://+:21/", "+:80/"})
    void whatIsNoReservationIsNone(String text) {
        assertThat(UrlReservation.parse(text)).isEmpty();
    }

    @Property
    void anyTextIsAnswered(@ForAll String text) {
        UrlReservation.parse(text);
        UrlReservation.parse("http://+:" + text + "/");
    }
}
