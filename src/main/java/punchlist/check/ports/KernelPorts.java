package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.Phrases;
import punchlist.check.access.ServiceSid;
import punchlist.machine.Listener;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistryTable;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.SelfRelative;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * For whom the Windows kernel listens (process 4). Web services listen through http.sys; the addresses reserved there say
 * who may, not who does, and a program of an administrator needs no reservation: what is told here is likely, no more.
 */
public final class KernelPorts {

    /** The process id of the Windows kernel. */
    public static final long KERNEL = 4;

    private static final RegistryListing RESERVED =
            RegistryListing.hklm("SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters\\UrlAclInfo");
    private static final Map<Integer, String> FILE_SHARING =
            Map.of(445, "smb", 139, "netbios", 138, "netbios", 137, "netbios");
    private static final int SHOWN = 3;

    private final Reading<RegistryTable> reading;
    private final List<Reserved> all;

    private record Reserved(UrlReservation url, List<String> services) {

        Phrase shown() {
            return services.isEmpty()
                    ? Phrase.of("check.firewalls.kernel.url", url.text())
                    : Phrase.of("check.firewalls.kernel.service", url.text(), String.join(", ", services));
        }
    }

    private KernelPorts(Reading<RegistryTable> reading, List<Reserved> all) {
        this.reading = reading;
        this.all = all;
    }

    /** What must be asked. */
    public static List<Question<?>> questions() {
        return List.of(RESERVED, new Services());
    }

    /** What these readings tell. */
    public static KernelPorts of(Readings readings) {
        List<Service> services = readings.answer(new Services()).toOptional().stream()
                .flatMap((ServiceTable table) -> table.all().stream())
                .toList();
        List<Reserved> all = new ArrayList<>();
        if (readings.answer(RESERVED) instanceof Answer.Known<RegistryTable>(RegistryTable table)) {
            table.byName().forEach((name, data) -> UrlReservation.parse(name)
                    .ifPresent(url -> all.add(new Reserved(url, servicesOf(data, services)))));
        }
        return new KernelPorts(readings.get(RESERVED), List.copyOf(all));
    }

    /** The services that a reservation's descriptor names by their own SIDs. */
    private static List<String> servicesOf(RegistryData data, List<Service> services) {
        if (!(data instanceof RegistryData.Raw(int type, var bytes))) {
            return List.of();
        }
        try {
            Set<Trustee> allowed = SelfRelative.parse(bytes.toArray()).dacl().aces().stream()
                    .filter(Ace::isAllow)
                    .flatMap(ace -> ace.trustee().stream())
                    .collect(Collectors.toSet());
            return services.stream()
                    .map(Service::name)
                    .filter(name -> allowed.contains(ServiceSid.of(name)))
                    .toList();
        } catch (BadSddl e) {
            return List.of();
        }
    }

    /** The reading of the reserved addresses, as evidence. */
    public Reading<RegistryTable> reading() {
        return reading;
    }

    /** For whom the kernel likely listens; empty where another process does. */
    public Optional<Phrase> owner(Listener listener) {
        if (listener.pid() != KERNEL) {
            return Optional.empty();
        }
        String sharing = FILE_SHARING.get(listener.port());
        if (sharing != null) {
            return Optional.of(Phrase.of("check.firewalls.kernel." + sharing));
        }
        if (listener.protocol() != Listener.Protocol.TCP) {
            return Optional.of(Phrase.of("check.firewalls.kernel.plain"));
        }
        return Optional.of(web(listener.port()));
    }

    private Phrase web(int port) {
        List<Reserved> here =
                all.stream().filter(one -> one.url().port() == port).toList();
        if (!here.isEmpty()) {
            List<Phrase> shown =
                    here.stream().limit(SHOWN).map(Reserved::shown).collect(Collectors.toCollection(ArrayList::new));
            if (here.size() > SHOWN) {
                shown.add(Phrase.of("check.firewalls.kernel.more", here.size() - SHOWN));
            }
            return Phrase.of("check.firewalls.kernel.web", Phrase.list(shown));
        }
        return reading.answer() instanceof Answer.Unread<RegistryTable>
                ? Phrase.of("check.firewalls.kernel.unread", Phrases.why(reading))
                : Phrase.of("check.firewalls.kernel.nobody");
    }
}
