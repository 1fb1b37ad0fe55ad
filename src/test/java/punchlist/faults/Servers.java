package punchlist.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.check.access.FolderNotWritable;
import punchlist.check.account.BuiltInAccounts;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.machine.WindowsPath;
import punchlist.remedy.SetRegistry;
import punchlist.remedy.account.MendBuiltInAccounts;
import punchlist.remedy.desktop.PreventShutdown;
import punchlist.remedy.desktop.RestrictPrograms;
import punchlist.remedy.desktop.UserPolicy;
import punchlist.remedy.firewall.CallRules;
import punchlist.remedy.firewall.CloseUpdate;
import punchlist.remedy.firewall.NarrowPort;
import punchlist.remedy.firewall.Whitelist;
import punchlist.remedy.firmware.VendorSetting;
import punchlist.remedy.network.ForwardingOff;
import punchlist.session.Machines;
import punchlist.session.Product;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded server for every control of the catalogue that has a remedy: the demo, made smaller, on which the control
 * fails. A remedy of a later version is here by being in the catalogue; where the demo does not need it, a server on
 * which it does has to be added.
 */
final class Servers {

    private static final String PROGRAMS = "C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V17.0";
    private static final String KEPWARE = "C:\\ProgramData\\Kepware";
    private static final int OBJECTS = 5;

    private final Product product;

    Servers(Product product) {
        this.product = product;
    }

    /** All of them: one for each control, those of {@link #odd}, and one on which all fail at once. */
    List<Server> all() {
        List<Server> all = new ArrayList<>();
        List<ControlId> ids = List.copyOf(product.remedies().keySet());
        ids.forEach(id -> all.add(Server.of("demo", List.of(id), needing(id))));
        ids.forEach(id -> all.addAll(odd(id)));
        all.add(Server.of("demo, all at once", ids, HpComputer.on(OdbcUser.on(passingOn(opened(small()))))));
        Set<String> shown = new HashSet<>();
        return all.stream()
                .map(server -> server.repeated(!shown.add(remedy(server))))
                .toList();
    }

    /** The demo, or a computer whose firmware can be set, that passes packets on, or whose programs users can change. */
    private ObjectNode needing(ControlId id) {
        return switch (product.remedies().get(id).parameters()) {
            case VendorSetting.Parameter firmware -> HpComputer.on(small());
            case NarrowPort.Parameter port -> OpenFirewall.at(port.row(), OdbcUser.on(small()));
            case CloseUpdate.Parameter update -> OpenFirewall.update(small());
            case CallRules.Parameter calls -> OpenFirewall.calls(calls.use(), small());
            case Whitelist.Parameter whitelist -> OpenFirewall.off(small());
            case ForwardingOff.Parameter forwarding -> passingOn(small());
            case FolderNotWritable.Parameter program -> opened(small());
            case UserPolicy desktop -> operatorsOn(small());
            case RestrictPrograms.Parameter programs -> operatorsOn(small());
            default -> small();
        };
    }

    /** Operators who are no administrators, and whose desktops nothing restricts. */
    private static ObjectNode operatorsOn(ObjectNode server) {
        ArrayNode members = (ArrayNode) server.path("accounts").path("groups").path(Sid.ADMINISTRATORS.text());
        members.removeIf(member -> member.path("sid").stringValue("").endsWith("-1003"));
        return server;
    }

    private static ObjectNode passingOn(ObjectNode server) {
        ObjectNode parameters = server.withObjectProperty("registry")
                .withObjectProperty("64")
                .withObjectProperty("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
        parameters.putObject("IPEnableRouter").put("type", "REG_DWORD").put("value", 1);
        return server;
    }

    /** With IGSS' programs open to users, entry by entry. */
    private static ObjectNode opened(ObjectNode server) {
        ObjectNode descriptors = server.withObjectProperty("descriptors");
        descriptors.propertyNames().stream()
                .filter(path -> path.startsWith(PROGRAMS))
                .toList()
                .forEach(path -> descriptors.put(
                        path, descriptors.path(path).stringValue().replaceFirst("D:A?I?", "$0(A;OICI;0x1301bf;;;BU)")));
        return server;
    }

    /** Servers on which a remedy has more to do than on the demo. */
    private List<Server> odd(ControlId id) {
        if (product.remedies().get(id).parameters() instanceof SetRegistry.Parameter parameter) {
            return List.of(
                    Server.of("no key", List.of(id), withoutKey(parameter.at(), 2)),
                    Server.of("a text", List.of(id), with(parameter.at(), "REG_SZ", "never")));
        }
        if (product.remedies().get(id).parameters() instanceof MendBuiltInAccounts.Parameter) {
            return List.of(
                    Server.of("an enabled guest", List.of(id), withGuest()),
                    Server.of("empty passwords from afar", List.of(id), emptyPasswords()));
        }
        if (kind(id).equals(PreventShutdown.kind().name())) {
            return List.of(Server.of("operators who may shut down", List.of(id), Shutdown.by(operatorsOn(small()))));
        }
        return List.of();
    }

    private String kind(ControlId id) {
        return product.catalog().controls().get(id).remedy().orElseThrow().kind();
    }

    /** Empty passwords are good for log-ons from afar; limiting that may cut whoever uses one. */
    private static ObjectNode emptyPasswords() {
        ObjectNode json = small();
        json.withObjectProperty("registry")
                .withObjectProperty(BuiltInAccounts.LIMIT.view().key())
                .withObjectProperty(BuiltInAccounts.LIMIT.path())
                .putObject(BuiltInAccounts.LIMIT.name())
                .put("type", "REG_DWORD")
                .put("value", 0);
        return json;
    }

    private static ObjectNode withGuest() {
        ObjectNode json = small();
        json.path("accounts").path("users").forEach(user -> {
            if (user.path("sid").stringValue("").endsWith("-501")) {
                ((ObjectNode) user).putArray("flags");
            }
        });
        return json;
    }

    /** The kind of remedy of a server's controls. */
    String remedy(Server server) {
        return server.controls().stream()
                .map(id -> product.catalog().controls().get(id))
                .map(Control::remedy)
                .flatMap(Optional::stream)
                .map(use -> use.kind())
                .distinct()
                .reduce((a, b) -> a + " + " + b)
                .orElseThrow();
    }

    private static ObjectNode with(RegistryValue at, String type, String value) {
        ObjectNode json = small();
        ObjectNode key =
                (ObjectNode) json.path("registry").path(at.view().key()).path(at.path());
        key.putObject(at.name()).put("type", type).put("value", value);
        return json;
    }

    private static ObjectNode withoutKey(RegistryValue at, int keys) {
        ObjectNode json = small();
        ObjectNode view = (ObjectNode) json.path("registry").path(at.view().key());
        List<RegistryKeyPresence> above = RegistryKeyPresence.above(at);
        above.subList(above.size() - keys, above.size())
                .forEach(key -> view.set(key.path(), JsonNodeFactory.instance.nullNode()));
        return json;
    }

    /** The demo with few rules of the firewall and a Kepware folder of a few objects, the deepest of them among these. */
    private static ObjectNode small() {
        ObjectNode json = demo();
        ObjectNode rules = json.withObjectProperty("firewallRules").withObjectProperty("local");
        rules.removeIf(rule -> rule.stringValue("").contains("@FirewallAPI.dll"));
        ObjectNode descriptors = (ObjectNode) json.path("descriptors");
        List<String> below = descriptors.propertyNames().stream()
                .filter(path -> WindowsPath.isWithin(path, KEPWARE))
                .sorted(Comparator.comparing(String::length))
                .toList();
        below.stream().skip(OBJECTS).forEach(descriptors::remove);
        return json;
    }

    private static ObjectNode demo() {
        try (InputStream in = Machines.class.getResourceAsStream("/punchlist/demo/demo.json")) {
            if (in == null) {
                throw new IOException("the demo is not on the class path");
            }
            return (ObjectNode) new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
